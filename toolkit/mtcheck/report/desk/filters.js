// Which findings are shown: chosen by facets, and by words that stand in them or around them.

import { SEVERITIES } from "./cards.js";
import { decidable } from "./elements.js";
import { ngettext, say } from "./words.js";

/** @import { Card } from "./cards.js" */
/** @import { Store } from "./store.js" */

/**
 * Something that findings can be chosen by.
 * @template [T=Card]
 * @typedef {object} Facet
 * @property {string} name
 * @property {(card: T) => string} of the value of a finding
 * @property {(value: string) => string} title what a value is called
 * @property {string[]} order values that come first, in this order
 */

/**
 * Findings of one kind in an article that is on another page.
 * @typedef {object} Kind
 * @property {HTMLElement} row the article in the table
 * @property {string} rule
 * @property {string} severity
 * @property {string} help
 * @property {number} count
 */

/**
 * What a choice comes to.
 * @template [T=Card]
 * @typedef {object} Outcome
 * @property {Set<T>} shown
 * @property {Map<string, Map<string, number>>} counts by facet and value: what would be shown if that alone were chosen
 */


/**
 * Return the facets of a report.
 * @param {Card[]} cards
 * @param {Store} store
 * @returns {Facet[]}
 */
export function facets(cards, store) {
  return [
    { name: "severity", of: card => card.severity, title: severityTitle, order: SEVERITIES },
    { name: "rule", of: card => card.anchor.rule, title: ruleTitle(cards), order: [] },
    { name: "article", of: card => card.article.id, title: articleTitle, order: [] },
    { name: "help", of: card => card.help, title: helpTitle, order: ["safe", "unsafe", "choice", "none"] },
    {
      name: "decision",
      of: card => decisionOf(card, store),
      title: decisionTitle,
      order: ["open", "accept", "reject", "edit", "comment"],
    },
  ];
}

/**
 * Return the facets of findings that are on other pages, as far as this one knows them.
 * @returns {Facet<Kind>[]}
 */
export function facetsOfKinds() {
  return [
    { name: "severity", of: kind => kind.severity, title: severityTitle, order: SEVERITIES },
    { name: "rule", of: kind => kind.rule, title: listedRule, order: [] },
    { name: "help", of: kind => kind.help, title: helpTitle, order: ["safe", "unsafe", "choice", "none"] },
  ];
}

/** @param {string} value */
function listedRule(value) {
  return document.querySelector(`a.rule[href="#rule-${CSS.escape(value)}"]`)?.textContent ?? value;
}

/**
 * @param {Card} card
 * @param {Store} store
 * @returns {string} how a finding was decided, `open` if it was not
 */
function decisionOf(card, store) {
  const decision = store.decisions.get(card.key);
  return decision ? decision.verdict || "comment" : "open";
}

/** @param {string} value */
function severityTitle(value) {
  const titles = [say("critical"), say("major"), say("minor"), say("neutral")];
  return titles[SEVERITIES.indexOf(value)] ?? value;
}

/**
 * @param {Card[]} cards
 * @returns {(value: string) => string} what names a rule by its code
 */
function ruleTitle(cards) {
  const titles = new Map(cards.map(card => [card.anchor.rule, card.element.querySelector(".rule")?.textContent ?? ""]));
  return value => titles.get(value) || value;
}

/** @param {string} value */
function articleTitle(value) {
  return document.getElementById(value)?.dataset.path ?? value;
}

/** @param {string} value */
function helpTitle(value) {
  if (value === "safe") return say("safe fix");
  if (value === "unsafe") return say("suggestion to check");
  return value === "choice" ? say("several to choose from") : say("no proposal");
}

/**
 * @param {string} value
 * @returns {string}
 */
export function decisionTitle(value) {
  if (value === "accept") return say("accepted");
  if (value === "reject") return say("rejected");
  if (value === "edit") return say("written anew");
  return value === "comment" ? say("only a comment") : say("open");
}

/**
 * Choose from the cards, or from what stands for several.
 * @template T
 * @param {T[]} cards
 * @param {Facet<T>[]} by
 * @param {Record<string, string[]>} chosen values by facet; none are all
 * @param {(card: T) => boolean} found whether the words searched for are there
 * @param {(card: T) => number} [times] how many findings it stands for
 * @returns {Outcome<T>}
 */
export function choose(cards, by, chosen, found, times = () => 1) {
  const shown = new Set();
  const counts = new Map(by.map(facet => [facet.name, new Map()]));
  for (const card of cards) {
    const values = by.map(facet => facet.of(card));
    const failed = by.filter((facet, index) => chosen[facet.name]?.length && !chosen[facet.name].includes(values[index]));
    const here = found(card);
    if (here && !failed.length) shown.add(card);
    by.forEach((facet, index) => {
      const counted = /** @type {Map<string, number>} */ (counts.get(facet.name));
      const stands = here && failed.every(other => other === facet);
      counted.set(values[index], (counted.get(values[index]) ?? 0) + (stands ? times(card) : 0));
    });
  }
  return { shown, counts };
}

/**
 * Say what is shown.
 * @param {number} shown
 * @param {Card[]} cards
 * @param {Store} store
 * @returns {string}
 */
export function stateOf(shown, cards, store) {
  const decided = cards.filter(card => store.decisions.get(card.key)?.verdict).length;
  const findings =
    shown === cards.length
      ? ngettext("{count} finding", "{count} findings", shown)
      : ngettext("{shown} of {count} finding", "{shown} of {count} findings", cards.length, { shown });
  return decidable() ? [findings, say("{count} decided", { count: decided })].join(", ") : findings;
}

/**
 * Return articles, in the order of the page.
 * @param {Iterable<Card>} cards
 * @returns {HTMLElement[]}
 */
export function articlesOf(cards) {
  return [...new Set([...cards].map(card => card.article))];
}

