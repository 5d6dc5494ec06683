// Where the script begins: the desk is set up and told what the reader does.

import { decide, decideAlike, decideAll, take, takeOver, write } from "./decide.js";
import { Desk } from "./desk.js";
import { all, byId, copyOf, decidable, soon } from "./elements.js";
import { load, save } from "./files.js";
import { watchKeys } from "./keys.js";
import { carryAlong } from "./links.js";
import { closeMenus, watchMenus } from "./menus.js";
import { Contents } from "./parts.js";
import { Store, keepSetting, setting } from "./store.js";
import { chooseColours, drawColours } from "./theme.js";
import { closeFields } from "./tools.js";
import { tell } from "./told.js";
import { exchange, language, moment, ngettext, say } from "./words.js";

/** @import { Card } from "./cards.js" */

const TYPING = 120;

/** Set up what every page has. */
function setUp() {
  for (const part of all("[data-desk]")) part.hidden = false;
  document.documentElement.classList.add("desk");
  if (setting("language") && setting("language") !== language()) exchange();
  drawLanguage();
  chooseColours();
  const help = /** @type {HTMLDialogElement} */ (byId("help"));
  byId("ask").addEventListener("click", () => help.showModal());
  // A page without findings has nothing to decide.
  if (document.getElementById("bar")) work(help);
  else byId("language").addEventListener("click", () => changeLanguage(() => {}));
}

/**
 * Set up what there is to decide.
 * @param {HTMLDialogElement} help
 */
function work(help) {
  const store = new Store();
  const desk = document.querySelector("article") ? new Desk(store) : undefined;
  const contents = desk ? undefined : new Contents(store);
  if (decidable()) watchFile(store, desk);
  watchSearch(query => (desk ? desk.find(query) : contents?.find(query)), (desk ?? contents)?.address.query, desk);
  watchKeys({ ...(desk ? keysOf(desk) : {}), "/": () => byId("search").focus(), "?": () => help.showModal() });
  byId("language").addEventListener("click", () => changeLanguage(() => (desk ? desk.rename() : contents?.draw())));
  if (desk) watchDesk(desk);
  if (contents?.rows.length) watchContents(contents);
  if ("parts" in document.documentElement.dataset) {
    carryAlong(() => ({ chosen: (desk ?? contents)?.address.chosen ?? {}, query: desk?.address.query ?? "" }));
  }
  if (store.kept && store.decisions.size) {
    const { size } = store.decisions;
    const when = moment(store.kept);
    tell(ngettext("{count} decision of {when} is back", "{count} decisions of {when} are back", size, { when }));
  }
}

/** @param {() => void} then */
function changeLanguage(then) {
  exchange();
  keepSetting("language", language());
  drawLanguage();
  drawColours();
  then();
}

/** Name the language that the button changes to, in that language. */
function drawLanguage() {
  const button = byId("language");
  button.textContent = language() === "de" ? "English" : "Deutsch";
  button.lang = language() === "de" ? "en" : "de";
}

/**
 * @param {Store} store
 * @param {Desk | undefined} desk
 */
function watchFile(store, desk) {
  const order = new Map(desk?.cards.map(card => [card.key, card.number]));
  const parts = "parts" in document.documentElement.dataset;
  byId("export").addEventListener("click", () => save(store, order));
  const field = /** @type {HTMLInputElement} */ (byId("import"));
  field.addEventListener("change", async () => {
    await load(field.files ?? [], store, key => parts || order.has(key));
    field.value = "";
  });
}

/**
 * @param {(query: string) => void} find
 * @param {string | undefined} query
 * @param {Desk | undefined} desk
 */
function watchSearch(find, query, desk) {
  const field = /** @type {HTMLInputElement} */ (byId("search"));
  field.value = query ?? "";
  const later = soon(() => find(field.value), TYPING);
  field.addEventListener("input", later);
  field.addEventListener("keydown", event => {
    if (event.key === "Escape" && field.value === "") field.blur();
    if (event.key !== "Enter") return;
    later.now();
    desk?.step(1);
  });
}

/** @param {Contents} contents */
function watchContents(contents) {
  watchMenus((facet, values) => contents.choose(facet, values));
  byId("reset").addEventListener("click", () => {
    contents.reset();
    byId("search").focus();
  });
  addEventListener("hashchange", () => contents.follow());
}

/** @param {Desk} desk */
function watchDesk(desk) {
  if (decidable()) for (const article of all("article")) all(".meta", article)[0].after(copyOf("article-tools"));
  watchMenus((facet, values) => desk.choose(facet, values));
  byId("reset").addEventListener("click", () => {
    desk.reset();
    byId("search").focus();
  });
  // A card grows when it becomes the current one: not between the press of a button and its release.
  let pressed = false;
  document.addEventListener("pointerdown", () => (pressed = true), { capture: true });
  for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => (pressed = false), { capture: true });
  document.addEventListener("click", event => {
    look(desk, event.target);
    const button = /** @type {Element} */ (event.target).closest("button");
    const article = /** @type {HTMLElement | null} */ (button?.closest("article"));
    if (button?.dataset.view && article) desk.view(article, button.dataset.view === "after");
    const card = desk.byId.get(button?.closest(".card")?.id ?? "");
    if (button && card) act(desk, card, button);
  });
  document.addEventListener("submit", event => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    const card = desk.byId.get(form.closest(".card")?.id ?? "");
    if (!card) return;
    event.preventDefault();
    if (takeOver(card, form.dataset.for === "edit" ? "edit" : "comment", desk.store)) card.element.focus();
  });
  document.addEventListener("focusin", event => {
    if (!pressed) look(desk, event.target);
  });
  addEventListener("hashchange", () => desk.follow());
  new ResizeObserver(measure).observe(byId("bar"));
  if (location.hash) desk.follow();
}

/**
 * Make the card that the reader looks at the current one.
 * @param {Desk} desk
 * @param {EventTarget | null} target
 */
function look(desk, target) {
  const card = desk.byId.get(/** @type {Element} */ (target).closest(".card")?.id ?? "");
  if (card && card !== desk.current) desk.mark(card);
}

/** Headers of articles stick below the bar, however high it is. */
function measure() {
  const bar = byId("bar");
  const sticks = getComputedStyle(bar).position === "sticky";
  document.documentElement.style.setProperty("--bar", sticks ? `${bar.offsetHeight}px` : "0");
}

/**
 * Do what a button of a card says.
 * @param {Desk} desk
 * @param {Card} card
 * @param {HTMLButtonElement} button
 */
function act(desk, card, button) {
  const name = button.dataset.do;
  if (name === "accept" || name === "reject") decide(card, name, desk.store);
  else if (name === "edit" || name === "comment") {
    if (button.getAttribute("aria-expanded") === "true") closeFields(card);
    else write(card, name, desk.store);
  } else if (name === "alike") decideAlike(card, desk.alike(card), desk.store);
  else if (name === "cancel") {
    closeFields(card);
    card.element.focus();
  } else if (name === "choose") {
    const choice = /** @type {HTMLElement | null} */ (button.previousElementSibling);
    take(card, JSON.parse(choice?.dataset.choice ?? '""'), desk.store);
  }
}

/**
 * Return what the keys do.
 * @param {Desk} desk
 * @returns {Record<string, () => void>}
 */
function keysOf(desk) {
  const { store } = desk;
  /** @param {(card: Card) => void} run */
  const withCurrent = run => () => {
    if (desk.current) run(desk.current);
    else desk.step(1);
  };
  /** @param {"accept" | "reject"} verdict */
  const decideAndGoOn = verdict => withCurrent(card => decide(card, verdict, store) && desk.step(1));
  const moves = {
    j: () => desk.step(1),
    k: () => desk.step(-1),
    n: () => desk.stepArticle(1),
    p: () => desk.stepArticle(-1),
    Escape: () => {
      if (closeMenus()) return;
      const card = desk.byId.get(document.activeElement?.closest(".card")?.id ?? "");
      if (!card) return;
      closeFields(card);
      card.element.focus();
    },
  };
  if (!decidable()) return moves;
  return {
    ...moves,
    a: decideAndGoOn("accept"),
    r: decideAndGoOn("reject"),
    A: withCurrent(card => decideAll(desk.alike(card), "accept", store)),
    R: withCurrent(card => decideAll(desk.alike(card), "reject", store)),
    e: withCurrent(card => write(card, "edit", store)),
    c: withCurrent(card => write(card, "comment", store)),
    u: () => tell(store.undo() ? say("Taken back.") : say("There is nothing to take back.")),
    v: withCurrent(card => desk.view(card.article, !desk.after.has(card.article))),
  };
}

setUp();
