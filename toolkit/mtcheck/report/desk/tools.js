// What can be done with a finding: buttons and fields on its card, and how it looks when it is decided.

import { all, copyOf, decidable, make } from "./elements.js";
import { decisionTitle } from "./filters.js";
import { ngettext, say } from "./words.js";

/** @import { Card } from "./cards.js" */
/** @import { Decision } from "./decision-file.js" */

const SIGNS = { accept: "✓", reject: "✕", edit: "✎" };

/**
 * Put the tools on a card, once.
 * @param {Card} card
 * @param {number} alike how many findings are the same fault, this one among them
 */
export function equip(card, alike) {
  if (!decidable() || card.element.querySelector(".decide")) return;
  // Before what shows only on the current card, so that nothing moves away from under the mouse.
  card.element.insertBefore(copyOf("card-tools"), card.element.querySelector(":scope > :is(.why, .entry, .places, .foot)"));
  const group = all(".decide", card.element)[0];
  group.setAttribute("aria-label", say("Decision on finding {number}", { number: String(card.number) }));
  if (card.anchor.replacement === null) button(card, "accept").setAttribute("aria-disabled", "true");
  const same = button(card, "alike");
  same.hidden = alike < 2;
  same.textContent = ngettext("All {count} of the same", "All {count} of the same", alike);
  for (const choice of all("[data-choice]", card.element)) {
    const pick = make("button", { type: "button", class: "choose", "data-do": "choose" }, say("Take this"));
    choice.after(" ", pick);
  }
}

/**
 * Say on the tools what they say in another language.
 * @param {Card} card
 * @param {number} alike
 */
export function rename(card, alike) {
  const [group] = all(".decide", card.element);
  if (!group) return;
  group.setAttribute("aria-label", say("Decision on finding {number}", { number: String(card.number) }));
  button(card, "alike").textContent = ngettext("All {count} of the same", "All {count} of the same", alike);
  for (const pick of all(".choose", card.element)) pick.textContent = say("Take this");
}

/**
 * Show what has been decided about a card.
 * @param {Card} card
 * @param {Decision | undefined} decision
 */
export function drawDecision(card, decision) {
  const { element } = card;
  const verdict = decision?.verdict ?? "";
  if (verdict) element.dataset.decision = verdict;
  else delete element.dataset.decision;
  all(".verdict", element)[0]?.remove();
  if (verdict) {
    const sign = make("span", { "aria-hidden": "true" }, `${SIGNS[verdict]} `);
    all(".head", element)[0].append(make("span", { class: "verdict" }, sign, decisionTitle(verdict)));
  }
  const [note] = all(".note", element);
  if (!note) return;
  const text = decision?.text || say("(nothing)");
  const lines = [verdict === "edit" ? `→ ${text}` : "", decision?.comment ?? ""];
  note.textContent = lines.filter(Boolean).join("\n");
  note.hidden = !note.textContent;
  for (const name of ["accept", "reject", "edit"]) button(card, name).setAttribute("aria-pressed", String(verdict === name));
  button(card, "comment").setAttribute("aria-pressed", String(!!decision?.comment));
}

/**
 * Open a field on a card.
 * @param {Card} card
 * @param {"edit" | "comment"} name
 * @param {string} text what stands in it
 */
export function openField(card, name, text) {
  closeFields(card);
  const form = formOf(card, name);
  form.hidden = false;
  button(card, name).setAttribute("aria-expanded", "true");
  const field = fieldOf(card, name);
  field.value = text;
  field.focus();
  field.select();
}

/**
 * Close the fields of a card.
 * @param {Card} card
 */
export function closeFields(card) {
  for (const form of all(".write", card.element)) {
    form.hidden = true;
    button(card, form.dataset.for ?? "").setAttribute("aria-expanded", "false");
  }
  problem(card, "");
}

/**
 * Say what is wrong with what was written; nothing takes it back.
 * @param {Card} card
 * @param {string} text
 */
export function problem(card, text) {
  const [line] = all(".problem", card.element);
  if (!line) return;
  line.textContent = text;
  line.hidden = !text;
}

/**
 * @param {Card} card
 * @param {"edit" | "comment"} name
 * @returns {HTMLInputElement | HTMLTextAreaElement}
 */
export function fieldOf(card, name) {
  return /** @type {HTMLInputElement} */ (formOf(card, name).querySelector("input, textarea"));
}

/** @param {Card} card @param {string} name */
function formOf(card, name) {
  return all(`.write[data-for="${name}"]`, card.element)[0];
}

/** @param {Card} card @param {string} name */
function button(card, name) {
  return all(`.decide [data-do="${name}"]`, card.element)[0];
}
