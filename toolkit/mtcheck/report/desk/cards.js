// The findings of the page, read from their cards.

import { all } from "./elements.js";

/**
 * What a finding is named by, as docs/decisions.md has it.
 * @typedef {object} Anchor
 * @property {string} rule
 * @property {string} path
 * @property {string} quotation
 * @property {number} occurrence
 * @property {string} prefix
 * @property {string} suffix
 * @property {string | null} replacement
 */

/**
 * One finding.
 * @typedef {object} Card
 * @property {number} number
 * @property {HTMLElement} element
 * @property {HTMLElement} article
 * @property {Anchor} anchor
 * @property {string} key
 * @property {string} severity
 * @property {string} help what is proposed: safe, unsafe, choice, none
 * @property {string} group findings of one group are the same fault; empty if there is no other
 * @property {string[]} edits what the fix puts in place of what is marked with its number
 */

/** Severities as classes of cards, the gravest first. */
export const SEVERITIES = ["critical", "major", "minor", "neutral"];

/**
 * Return a string that is the same for equal anchors and for no others.
 * @param {Anchor} anchor
 * @returns {string}
 */
export function keyOf({ rule, path, quotation, occurrence, prefix, suffix, replacement }) {
  return JSON.stringify([rule, path, quotation, occurrence, prefix, suffix, replacement]);
}

/** @returns {Card[]} All cards, in the order of the page. */
export function readCards() {
  return all("article .card").map(element => {
    const anchor = /** @type {Anchor} */ (JSON.parse(element.dataset.anchor ?? ""));
    return {
      number: Number(element.id.slice(1)),
      element,
      article: /** @type {HTMLElement} */ (element.closest("article")),
      anchor,
      key: keyOf(anchor),
      severity: SEVERITIES.find(name => element.classList.contains(name)) ?? "",
      help: element.dataset.help ?? "none",
      group: element.dataset.group ?? "",
      edits: JSON.parse(element.dataset.edits ?? "[]"),
    };
  });
}

/**
 * Return the pieces of text that a finding covers.
 * @param {Card} card
 * @returns {HTMLElement[]}
 */
export function marksOf(card) {
  return all(`[data-f~="${card.number}"]`, card.article);
}
