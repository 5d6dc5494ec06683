// The page that leads to others, one for each article: which of them to open, and how much has been decided.

import { formatAddress, parseAddress } from "./address.js";
import { all, byId, soon } from "./elements.js";
import { choose, facetsOfKinds } from "./filters.js";
import { drawMenus } from "./menus.js";
import { plain } from "./search.js";
import { ngettext, say } from "./words.js";

/** @import { Kind } from "./filters.js" */
/** @import { Store } from "./store.js" */

const PAUSE = 250;

/** The table of articles, where the articles themselves are on other pages. */
export class Contents {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.rows = all("#articles tbody tr");
    this.kinds = this.rows.flatMap(kindsOf);
    this.facets = facetsOfKinds();
    this.address = parseAddress(location.hash);
    this.addressSoon = soon(() => history.replaceState(null, "", formatAddress(this.address) || "#"), PAUSE);
    store.listeners.push(() => this.draw());
    this.draw();
  }

  /**
   * Show the articles whose path holds some words.
   * @param {string} query
   */
  find(query) {
    this.address.query = query;
    this.draw();
    this.addressSoon();
  }

  /**
   * Show the articles with findings of some kind.
   * @param {string} facet
   * @param {string[]} values
   */
  choose(facet, values) {
    this.address.chosen = { ...this.address.chosen, [facet]: values };
    this.draw();
    this.addressSoon();
  }

  /** Show everything again. */
  reset() {
    this.address.chosen = {};
    this.find("");
    /** @type {HTMLInputElement} */ (byId("search")).value = "";
  }

  /** Show what an address asks for that brings filters; others name a place of the page. */
  follow() {
    if (!location.hash.includes("?")) return;
    this.address = parseAddress(location.hash);
    /** @type {HTMLInputElement} */ (byId("search")).value = this.address.query;
    this.draw();
  }

  draw() {
    const query = plain(this.address.query);
    const here = /** @param {HTMLElement} row */ row => plain(row.dataset.path ?? "").includes(query);
    const { chosen } = this.address;
    const outcome = choose(this.kinds, this.facets, chosen, kind => here(kind.row), kind => kind.count);
    const withFindings = new Set([...outcome.shown].map(kind => kind.row));
    const all = !this.facets.some(facet => chosen[facet.name]?.length);
    let shown = 0;
    for (const row of this.rows) {
      row.hidden = !(all ? here(row) : withFindings.has(row));
      shown += Number(!row.hidden);
    }
    drawMenus(this.facets, chosen, outcome);
    const decided = [...this.store.decisions.values()].filter(decision => decision.verdict).length;
    const articles = ngettext("{count} article shown", "{count} articles shown", shown);
    byId("state").textContent = [articles, say("{count} decided", { count: decided })].join(", ");
  }
}

/**
 * Return the kinds of findings in an article.
 * @param {HTMLElement} row
 * @returns {Kind[]}
 */
function kindsOf(row) {
  return (row.dataset.kinds ?? "").split(" ").filter(Boolean).map(written => {
    const [rule, severity, help, count] = written.split(":");
    return { row, rule, severity, help, count: Number(count) };
  });
}
