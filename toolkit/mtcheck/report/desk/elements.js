// Elements of the page, found or made. Text becomes text nodes, never markup.

/**
 * Return an element that the page has. Throws `Error` without it: then page and script do not belong together.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** @returns {boolean} whether findings of this page are decided on it: those of glossaries are only read. */
export function decidable() {
  return document.getElementById("card-tools") !== null;
}

/**
 * Return the elements that match.
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
export function all(selector, within = document) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(selector)]);
}

/**
 * Make an element.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Return a copy of what a template holds.
 * @param {string} id
 * @returns {DocumentFragment}
 */
export function copyOf(id) {
  const template = /** @type {HTMLTemplateElement} */ (byId(id));
  return /** @type {DocumentFragment} */ (document.importNode(template.content, true));
}

/**
 * Run a function once things have been quiet for a moment.
 * @param {() => void} run
 * @param {number} wait milliseconds
 * @returns {{ (): void, now: () => void }} `now` runs it at once if it is due
 */
export function soon(run, wait) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let due;
  const later = () => {
    clearTimeout(due);
    due = setTimeout(later.now, wait);
  };
  later.now = () => {
    if (due === undefined) return;
    clearTimeout(due);
    due = undefined;
    run();
  };
  return later;
}
