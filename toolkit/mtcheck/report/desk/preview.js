// An article as it would read with what has been decided.

import { all, make } from "./elements.js";

/** @import { Card } from "./cards.js" */
/** @import { Store } from "./store.js" */

/** What stood in a piece of text before. @type {WeakMap<Element, Node[]>} */
const originals = new WeakMap();

/**
 * Show an article before or after the decisions about it.
 * @param {HTMLElement} article
 * @param {Card[]} cards those of the article
 * @param {Store} store
 * @param {boolean} after
 * @returns {Card[]} findings whose change stands in the way of another that was made
 */
export function show(article, cards, store, after) {
  restore(article);
  article.classList.toggle("after", after);
  for (const button of all("[data-view]", article)) {
    button.setAttribute("aria-pressed", String((button.dataset.view === "after") === after));
  }
  if (!after) return [];
  const pieces = piecesOf(article);
  /** @type {Map<HTMLElement, string>} */
  const taken = new Map();
  return cards.filter(card => {
    const changes = changesOf(card, store, pieces);
    // Two findings may want the same: Vadim to Wadim, in this text and in all of them.
    const clash = changes.some(([parts, text]) => parts.some(part => taken.has(part) && taken.get(part) !== text));
    if (clash) return true;
    for (const [parts, text] of changes) {
      parts.forEach((part, index) => {
        if (!taken.has(part)) replace(part, index ? "" : text);
        taken.set(part, text);
      });
    }
    return false;
  });
}

/**
 * Return what a decision changes: pieces of text, and what they would read.
 * @param {Card} card
 * @param {Store} store
 * @param {Map<string, HTMLElement[]>} pieces
 * @returns {[HTMLElement[], string][]}
 */
function changesOf(card, store, pieces) {
  const decision = store.decisions.get(card.key);
  if (decision?.verdict === "edit") return [[pieces.get(String(card.number)) ?? [], decision.text]];
  if (decision?.verdict !== "accept") return [];
  return card.edits.map((text, index) => [pieces.get(`${card.number}.${index}`) ?? [], text]);
}

/**
 * Return the pieces by number of the finding over them, and by number of finding and edit.
 * @param {HTMLElement} article
 * @returns {Map<string, HTMLElement[]>}
 */
function piecesOf(article) {
  /** @type {Map<string, HTMLElement[]>} */
  const pieces = new Map();
  for (const piece of all("[data-f], [data-e]", article)) {
    const names = [...(piece.dataset.f ?? "").split(" "), ...(piece.dataset.e ?? "").split(" ")];
    for (const name of names.filter(Boolean)) pieces.set(name, [...(pieces.get(name) ?? []), piece]);
  }
  return pieces;
}

/**
 * @param {HTMLElement} piece
 * @param {string} text
 */
function replace(piece, text) {
  originals.set(piece, [...piece.childNodes]);
  piece.dataset.changed = "";
  piece.replaceChildren(...(text ? [make("ins", {}, text)] : []));
}

/** @param {HTMLElement} article */
function restore(article) {
  for (const piece of all("[data-changed]", article)) {
    piece.replaceChildren(...(originals.get(piece) ?? []));
    delete piece.dataset.changed;
  }
}
