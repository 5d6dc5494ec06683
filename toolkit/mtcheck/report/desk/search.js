// Words in findings and texts, and where they stand.

import { all } from "./elements.js";

/** @import { Card } from "./cards.js" */

const MOST = 1_000;
const BLOCKS = ".text :is(p, h3, li, figcaption, pre)";
const SAID = ":scope > :is(.head, .message, .change, .why, .entry, .places)";

/**
 * @param {string} text
 * @returns {string} the text as it is compared
 */
export function plain(text) {
  return text.normalize("NFC").toLocaleLowerCase("de").replace(/\s+/g, " ").trim();
}

/** Finds words; what has been read once is remembered. */
export class Search {
  constructor() {
    /** @type {WeakMap<Element, string>} */
    this.texts = new WeakMap();
  }

  /**
   * Tell whether words stand in a finding, or in the paragraph beside it.
   * @param {Card} card
   * @param {string} query as `plain` returns it
   * @returns {boolean}
   */
  finds(card, query) {
    if (this.text(card.element, () => all(SAID, card.element)).includes(query)) return true;
    const beside = card.element.closest(".row")?.querySelector(".text");
    return !!beside && this.text(beside, () => [beside]).includes(query);
  }

  /**
   * Tell whether words stand in an article.
   * @param {HTMLElement} article
   * @param {string} query
   * @returns {boolean}
   */
  inArticle(article, query) {
    return this.text(article, () => all(".text", article)).includes(query);
  }

  /** Forget what was read: the page has changed. */
  forget() {
    this.texts = new WeakMap();
  }

  /**
   * @param {Element} of
   * @param {() => Element[]} parts
   * @returns {string}
   */
  text(of, parts) {
    let text = this.texts.get(of);
    if (text === undefined) {
      text = plain(parts().map(part => part.textContent).join(" "));
      this.texts.set(of, text);
    }
    return text;
  }
}

/**
 * Mark where words stand in the texts of articles.
 * @param {HTMLElement[]} articles
 * @param {string} query as `plain` returns it; nothing takes the marks away
 * @returns {number} how many places there are, up to a thousand
 */
export function highlight(articles, query) {
  // Older browsers do without.
  if (!("highlights" in CSS)) return 0;
  CSS.highlights.delete("found");
  if (!query) return 0;
  /** @type {Range[]} */
  const ranges = [];
  for (const article of articles) {
    for (const block of all(BLOCKS, article)) {
      if (ranges.length < MOST) ranges.push(...rangesIn(block, query));
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges.slice(0, MOST)));
  return Math.min(ranges.length, MOST);
}

/**
 * Return the places of words in a block, across the marks in it.
 * @param {HTMLElement} block
 * @param {string} query
 * @returns {Range[]}
 */
function rangesIn(block, query) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, node =>
    node.parentElement?.closest(".number") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  /** @type {[Text, number][]} */
  const nodes = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push([/** @type {Text} */ (node), text.length]);
    text += node.nodeValue;
  }
  // Letters that change their number when they are made small would move the places behind them.
  const small = text.toLocaleLowerCase("de");
  const searched = small.length === text.length ? small : text;
  const ranges = [];
  for (let at = searched.indexOf(query); at >= 0; at = searched.indexOf(query, at + query.length)) {
    const range = new Range();
    range.setStart(...pointIn(nodes, at));
    range.setEnd(...pointIn(nodes, at + query.length - 1, 1));
    ranges.push(range);
  }
  return ranges;
}

/**
 * @param {[Text, number][]} nodes text nodes with where each begins
 * @param {number} place
 * @param {number} [behind]
 * @returns {[Text, number]}
 */
function pointIn(nodes, place, behind = 0) {
  const [node, start] = /** @type {[Text, number]} */ (nodes.findLast(([, begins]) => begins <= place));
  return [node, place - start + behind];
}
