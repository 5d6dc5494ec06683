// Decisions about one finding, or about all that are the same.

import { unseen } from "./decision-file.js";
import { closeFields, fieldOf, openField, problem } from "./tools.js";
import { tell } from "./told.js";
import { ngettext, say } from "./words.js";

/** @import { Card } from "./cards.js" */
/** @import { Decision } from "./decision-file.js" */
/** @import { Changes, Store } from "./store.js" */

/**
 * @param {Card} card
 * @param {Store} store
 * @returns {Decision} what is decided now; of an open finding, nothing
 */
function current(card, store) {
  return store.decisions.get(card.key) ?? { anchor: card.anchor, verdict: "", text: "", comment: "" };
}

/**
 * @param {Decision} decision
 * @returns {Decision | undefined} nothing, if nothing is decided and nothing is said
 */
function orNone(decision) {
  return decision.verdict || decision.comment ? decision : undefined;
}

/**
 * Accept or reject a finding; a second time takes it back.
 * @param {Card} card
 * @param {"accept" | "reject"} verdict
 * @param {Store} store
 * @returns {boolean} whether it is decided so now
 */
export function decide(card, verdict, store) {
  const decision = current(card, store);
  const back = decision.verdict === verdict;
  if (verdict === "accept" && !back && card.anchor.replacement === null) {
    tell(say("There is no proposal to accept; write one with “Edit”."));
    return false;
  }
  store.change(new Map([[card.key, orNone({ ...decision, verdict: back ? "" : verdict, text: "" })]]));
  return !back;
}

/**
 * Accept or reject all findings that are the same; what has no proposal cannot be accepted.
 * @param {Card[]} cards
 * @param {"accept" | "reject"} verdict
 * @param {Store} store
 */
export function decideAll(cards, verdict, store) {
  const able = cards.filter(card => verdict === "reject" || card.anchor.replacement !== null);
  /** @type {Changes} */
  const changes = new Map(able.map(card => [card.key, { ...current(card, store), verdict, text: "" }]));
  store.change(changes);
  told(able.length, cards.length);
}

/**
 * Decide about all findings that are the same as about one of them. What was written for other words is left alone.
 * @param {Card} card
 * @param {Card[]} cards
 * @param {Store} store
 */
export function decideAlike(card, cards, store) {
  const { verdict, text, comment } = current(card, store);
  if (!verdict && !comment) {
    tell(say("First decide about this one."));
    return;
  }
  const able = cards.filter(other => {
    if (verdict === "accept") return other.anchor.replacement !== null;
    return verdict !== "edit" || other.anchor.quotation === card.anchor.quotation;
  });
  store.change(new Map(able.map(other => [other.key, { anchor: other.anchor, verdict, text, comment }])));
  told(able.length, cards.length);
}

/**
 * @param {number} decided
 * @param {number} of
 */
function told(decided, of) {
  const left = of - decided;
  const done = ngettext("{count} finding decided", "{count} findings decided", decided);
  const undone = ngettext("{count} cannot be decided so", "{count} cannot be decided so", left);
  tell(left ? `${done}; ${undone}` : done);
}

/**
 * Take one of several proposals.
 * @param {Card} card
 * @param {string} text what the quotation is to read
 * @param {Store} store
 */
export function take(card, text, store) {
  store.change(new Map([[card.key, { ...current(card, store), verdict: "edit", text }]]));
}

/**
 * Open a field of a card with what is known: the own words, the proposal, or the quotation.
 * @param {Card} card
 * @param {"edit" | "comment"} name
 * @param {Store} store
 */
export function write(card, name, store) {
  const { verdict, text, comment } = current(card, store);
  const { replacement, quotation } = card.anchor;
  openField(card, name, name === "comment" ? comment : verdict === "edit" ? text : replacement ?? quotation);
}

/**
 * Take over what was written into a field.
 * @param {Card} card
 * @param {"edit" | "comment"} name
 * @param {Store} store
 * @returns {boolean} whether it could be
 */
export function takeOver(card, name, store) {
  const text = fieldOf(card, name).value;
  const decision = current(card, store);
  if (name === "edit" && unseen(text)) {
    problem(card, say("This holds a character that cannot be seen."));
    return false;
  }
  const changed = name === "edit" ? { verdict: /** @type {const} */ ("edit"), text } : { comment: text.trim() };
  store.change(new Map([[card.key, orNone({ ...decision, ...changed })]]));
  closeFields(card);
  return true;
}
