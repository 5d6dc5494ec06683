// The page that leads to others, one for each article: how much of each has been decided.

import { all, byId } from "./elements.js";
import { plain } from "./search.js";
import { ngettext, say } from "./words.js";

/** @import { Store } from "./store.js" */

/** The table of articles, where the articles themselves are on other pages. */
export class Contents {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.rows = all("#articles tbody tr");
    this.query = "";
    store.listeners.push(() => this.draw());
    this.draw();
  }

  /**
   * Show the articles whose path holds some words.
   * @param {string} query
   */
  find(query) {
    this.query = plain(query);
    this.draw();
  }

  draw() {
    let shown = 0;
    for (const row of this.rows) {
      row.hidden = !plain(row.dataset.path ?? "").includes(this.query);
      shown += Number(!row.hidden);
    }
    const decided = [...this.store.decisions.values()].filter(decision => decision.verdict).length;
    const articles = ngettext("{count} article shown", "{count} articles shown", shown);
    byId("state").textContent = [articles, say("{count} decided", { count: decided })].join(", ");
  }
}
