// What the page says: in one language, with the other at hand.

/** @type {Record<string, string>} English to German, for what the script itself says. */
const german = JSON.parse(document.getElementById("catalogue")?.dataset.german ?? "{}");
const root = document.documentElement;
/** What parts thousands, as the page has it: browsers differ about Switzerland. @type {Record<string, string>} */
const GROUPS = { "de-DE": ".", "de-AT": "\u00a0", "de-CH": "\u2019" };
const NAMES = ["aria-label", "title", "placeholder"];
const OTHERS = ["[data-o]", ...NAMES.map(name => `[data-o-${name}]`)].join();
/** What stood in an element before it was exchanged: text may be more than a string. @type {WeakMap<Element, Node[]>} */
const before = new WeakMap();

/** @returns {string} The language that is shown: `de` or `en`. */
export function language() {
  return root.lang;
}

/**
 * Say a sentence. `{name}` in it stands for the value of that name.
 * @param {string} text in English
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(text, values = {}) {
  const template = language() === "de" ? german[text] ?? text : text;
  return template.replace(/\{(\w+)\}/g, (place, name) => {
    const value = values[name];
    return value === undefined ? place : typeof value === "number" ? number(value) : value;
  });
}

/**
 * Say a sentence in the form that its number asks for; `{count}` stands for it.
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function ngettext(one, many, count, values = {}) {
  return say(count === 1 ? one : many, { count, ...values });
}

/** @returns {string} The standard in which numbers and dates are written. */
function style() {
  return language() === "de" ? root.dataset.locale ?? "de-DE" : "en-GB";
}

/**
 * @param {number} value
 * @returns {string} the number as readers write it
 */
export function number(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, GROUPS[style()] ?? ",");
}

/**
 * @param {number} time milliseconds
 * @returns {string} day and time as readers write them
 */
export function moment(time) {
  return new Intl.DateTimeFormat(style(), { dateStyle: "medium", timeStyle: "short" }).format(time);
}

/** Show the other language: exchange what is shown with what waits in attributes. */
export function exchange() {
  root.lang = language() === "de" ? "en" : "de";
  const templates = [...document.querySelectorAll("template")].map(template => template.content);
  for (const part of [document, ...templates]) {
    for (const element of part.querySelectorAll(OTHERS)) exchangeIn(/** @type {HTMLElement} */ (element));
  }
}

/** @param {HTMLElement} element */
function exchangeIn(element) {
  const other = element.getAttribute("data-o");
  if (other !== null) {
    const shown = element.textContent ?? "";
    const nodes = before.get(element);
    before.set(element, [...element.childNodes]);
    if (nodes) element.replaceChildren(...nodes);
    else element.textContent = other;
    element.setAttribute("data-o", shown);
  }
  for (const name of NAMES) {
    const waiting = element.getAttribute(`data-o-${name}`);
    if (waiting === null) continue;
    element.setAttribute(`data-o-${name}`, element.getAttribute(name) ?? "");
    element.setAttribute(name, waiting);
  }
}
