// The desk: findings one after the other, what is shown of them, and what has been decided.

import { formatAddress, parseAddress } from "./address.js";
import { readCards, marksOf } from "./cards.js";
import { all, byId, decidable, soon } from "./elements.js";
import { articlesOf, choose, facets, stateOf } from "./filters.js";
import { drawMenus } from "./menus.js";
import { show } from "./preview.js";
import { Search, highlight, plain } from "./search.js";
import { drawDecision, equip, rename } from "./tools.js";
import { tell } from "./told.js";
import { ngettext, say } from "./words.js";

/** @import { Card } from "./cards.js" */
/** @import { Store } from "./store.js" */

const WAIT = 250;

/** All that the reader sees of the findings of a page. */
export class Desk {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.cards = readCards();
    this.byId = new Map(this.cards.map(card => [card.element.id, card]));
    this.byKey = new Map(this.cards.map(card => [card.key, card]));
    this.groups = Map.groupBy(this.cards.filter(card => card.group), card => card.group);
    this.byArticle = Map.groupBy(this.cards, card => card.article);
    this.facets = facets(this.cards, store);
    this.search = new Search();
    this.address = parseAddress(location.hash);
    /** @type {Card | undefined} */
    this.current = undefined;
    /** @type {Set<Card>} */
    this.shown = new Set(this.cards);
    /** @type {Set<HTMLElement>} Articles that are shown as they would read. */
    this.after = new Set();
    // Browsers stop a page that writes its address at every key of somebody in a hurry.
    this.addressSoon = soon(() => history.replaceState(null, "", formatAddress(this.address)), WAIT);
    store.listeners.push(keys => this.decided(keys));
    this.equipWhenSeen();
    this.decided(store.decisions.keys());
    this.filter();
  }

  /** Put tools on the cards of an article when it comes near. */
  equipWhenSeen() {
    const observer = new IntersectionObserver(
      entries => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          const card = this.byId.get(target.id);
          if (card) this.equip(card);
        }
      },
      { rootMargin: "1500px" },
    );
    for (const card of this.cards) observer.observe(card.element);
  }

  /** @param {Card} card */
  equip(card) {
    card.element.tabIndex = -1;
    equip(card, this.alike(card).length);
    drawDecision(card, this.store.decisions.get(card.key));
  }

  /**
   * Return the findings that are the same fault as this one, which is among them.
   * @param {Card} card
   * @returns {Card[]}
   */
  alike(card) {
    return this.groups.get(card.group) ?? [card];
  }

  /**
   * Draw what has been decided anew.
   * @param {Iterable<string>} keys
   */
  decided(keys) {
    const changed = [...keys].flatMap(key => this.byKey.get(key) ?? []);
    for (const card of changed) {
      const decision = this.store.decisions.get(card.key);
      drawDecision(card, decision);
      for (const mark of marksOf(card)) mark.classList.toggle("decided", !!decision?.verdict);
    }
    for (const article of articlesOf(changed)) if (this.after.has(article)) this.drawArticle(article);
    if (decidable() && !this.store.lasting) {
      tell(say("This browser keeps nothing: save the decisions before you close the page."));
    }
    this.filter();
  }

  /** Show what is asked for, and say how much that is. */
  filter() {
    const query = plain(this.address.query);
    const found = /** @param {Card} card */ card => !query || this.search.finds(card, query);
    const outcome = choose(this.cards, this.facets, this.address.chosen, found);
    // What was just decided stays until the reader moves on, or the page would jump away under the hand.
    if (this.current && this.shown.has(this.current)) outcome.shown.add(this.current);
    for (const card of this.cards) {
      const here = outcome.shown.has(card);
      if (here === this.shown.has(card)) continue;
      card.element.hidden = !here;
      for (const mark of marksOf(card)) mark.classList.toggle("away", !here && !this.coveredStill(mark, outcome.shown));
    }
    this.shown = outcome.shown;
    const withFindings = new Set(articlesOf(this.shown));
    const onlyWords = query && !Object.values(this.address.chosen).some(values => values.length);
    const articles = [...this.byArticle.keys()].filter(article => {
      const here = withFindings.has(article) || (!!onlyWords && this.search.inArticle(article, query));
      article.hidden = !here;
      return here;
    });
    const places = highlight(articles, query);
    drawMenus(this.facets, this.address.chosen, outcome);
    const state = stateOf(this.shown.size, this.cards, this.store);
    const inTexts = ngettext("{count} place in the texts", "{count} places in the texts", places);
    byId("state").textContent = query ? `${state}, ${inTexts}` : state;
    byId("nothing").hidden = articles.length > 0;
    this.addressSoon();
  }

  /** @param {HTMLElement} mark @param {Set<Card>} shown */
  coveredStill(mark, shown) {
    const numbers = (mark.dataset.f ?? "").split(" ");
    return numbers.some(number => {
      const card = this.byId.get(`c${number}`);
      return !!card && shown.has(card);
    });
  }

  /**
   * Choose values of a facet.
   * @param {string} facet
   * @param {string[]} values
   */
  choose(facet, values) {
    this.leave();
    this.address.chosen = { ...this.address.chosen, [facet]: values };
    this.filter();
  }

  /**
   * Search for words.
   * @param {string} query
   */
  find(query) {
    this.leave();
    this.address.query = query;
    this.filter();
  }

  /** Show everything again. */
  reset() {
    this.address.chosen = {};
    this.address.query = "";
    /** @type {HTMLInputElement} */ (byId("search")).value = "";
    this.filter();
  }

  /** Have no current finding any more. */
  leave() {
    this.mark(undefined);
    this.address.target = "";
  }

  /** @param {Card | undefined} card */
  mark(card) {
    for (const element of all(".current")) element.classList.remove("current");
    this.current = card;
    if (!card) return;
    this.equip(card);
    for (const element of [card.element, ...marksOf(card)]) element.classList.add("current");
  }

  /**
   * Go to a finding.
   * @param {Card} card
   */
  select(card) {
    const stays = this.shown.has(card);
    this.mark(card);
    this.address.target = card.element.id;
    if (!stays) {
      tell(say("The filters hid this finding; all are shown again."));
      this.reset();
    }
    this.filter();
    const reach = () => {
      marksOf(card)[0]?.scrollIntoView({ block: "center" });
      card.element.scrollIntoView({ block: "nearest" });
    };
    reach();
    // What was not laid out before may be higher than it was thought to be.
    requestAnimationFrame(reach);
    card.element.focus({ preventScroll: true });
  }

  /**
   * Go to another finding that is shown.
   * @param {1 | -1} step
   */
  step(step) {
    const shown = this.cards.filter(card => this.shown.has(card));
    const at = this.current ? shown.indexOf(this.current) : this.firstInView(shown) - (step > 0 ? 1 : 0);
    const next = shown[at + step];
    if (next) this.select(next);
    else tell(step > 0 ? say("This was the last finding.") : say("This was the first finding."));
  }

  /**
   * @param {Card[]} shown
   * @returns {number} index of the first finding that is not above what is seen
   */
  firstInView(shown) {
    const index = shown.findIndex(card => card.element.getBoundingClientRect().bottom > 0);
    return index < 0 ? shown.length : index;
  }

  /**
   * Go to another article that is shown.
   * @param {1 | -1} step
   */
  stepArticle(step) {
    const articles = articlesOf(this.shown);
    const here = this.current?.article ?? articles.find(article => article.getBoundingClientRect().bottom > 0);
    const at = here ? articles.indexOf(here) : -1;
    const next = articles[this.current || step < 0 ? at + step : at];
    const first = this.cards.find(card => card.article === next && this.shown.has(card));
    if (first) this.select(first);
    else tell(step > 0 ? say("This was the last article.") : say("This was the first article."));
  }

  /**
   * Show an article before or after the decisions.
   * @param {HTMLElement} article
   * @param {boolean} after
   */
  view(article, after) {
    if (after) this.after.add(article);
    else this.after.delete(article);
    this.drawArticle(article);
  }

  /** @param {HTMLElement} article */
  drawArticle(article) {
    const cards = this.byArticle.get(article) ?? [];
    const clashes = show(article, cards, this.store, this.after.has(article));
    if (!clashes.length) return;
    const numbers = clashes.map(card => card.number).join(", ");
    tell(say("Not shown, for it overlaps with another change: {numbers}", { numbers }));
  }

  /** Go where the address says. */
  follow() {
    const asked = parseAddress(location.hash);
    // A link of the page names a place and keeps the filters; an address from elsewhere brings its own.
    if (location.hash.includes("?")) Object.assign(this.address, asked);
    else this.address.target = asked.target;
    /** @type {HTMLInputElement} */ (byId("search")).value = this.address.query;
    const card = this.byId.get(this.address.target.replace(/^f/, "c"));
    if (card) {
      this.select(card);
      return;
    }
    this.mark(undefined);
    this.filter();
    if (location.hash.includes("?")) document.getElementById(this.address.target)?.scrollIntoView();
  }

  /** Say everything in the language that is shown now. */
  rename() {
    this.search.forget();
    for (const card of this.cards) {
      rename(card, this.alike(card).length);
      drawDecision(card, this.store.decisions.get(card.key));
    }
    this.filter();
  }
}
