// The menus of the filters: one disclosure for each facet, with a box for each value and how many findings it has.

import { all, byId, make } from "./elements.js";
import { number } from "./words.js";

/** @import { Facet, Outcome } from "./filters.js" */

/**
 * Draw the menus for what is chosen now.
 * @template T
 * @param {Facet<T>[]} by
 * @param {Record<string, string[]>} chosen
 * @param {Outcome<T>} outcome
 */
export function drawMenus(by, chosen, outcome) {
  for (const facet of by) {
    const [menu] = all(`[data-facet="${facet.name}"]`, byId("menus"));
    if (!menu) continue;
    const counts = /** @type {Map<string, number>} */ (outcome.counts.get(facet.name));
    const picked = chosen[facet.name] ?? [];
    // What was chosen on another page may have nothing here, and can be let go all the same.
    const values = [...new Set([...counts.keys(), ...picked])];
    values.sort((one, other) => rank(facet, one) - rank(facet, other) || compare(one, other));
    menu.classList.toggle("active", picked.length > 0);
    menu.hidden = values.length < 2 && !picked.length;
    all(".chosen", menu)[0].textContent = picked.length ? `(${number(picked.length)})` : "";
    const choices = all(".choices", menu)[0];
    const old = new Map(all(".choice", choices).map(choice => [choice.dataset.value ?? "", choice]));
    // Boxes stay the same elements, so that the one that was just used keeps the focus.
    for (const [value, choice] of old) if (!values.includes(value)) choice.remove();
    for (const value of values) {
      const choice = old.get(value) ?? newChoice(value);
      all(".name", choice)[0].textContent = facet.title(value);
      all(".times", choice)[0].textContent = number(counts.get(value) ?? 0);
      choice.classList.toggle("empty", !counts.get(value));
      /** @type {HTMLInputElement} */ (choice.querySelector("input")).checked = picked.includes(value);
      if (!old.has(value)) choices.append(choice);
    }
  }
  byId("reset").hidden = !Object.values(chosen).some(values => values.length);
}

/**
 * @param {string} value
 * @returns {HTMLElement}
 */
function newChoice(value) {
  const box = make("input", { type: "checkbox", value });
  return make(
    "label",
    { class: "choice", "data-value": value },
    box,
    make("span", { class: "name" }),
    make("span", { class: "times" }),
  );
}

/**
 * @template T
 * @param {Facet<T>} facet
 * @param {string} value
 */
function rank(facet, value) {
  const place = facet.order.indexOf(value);
  return place < 0 ? facet.order.length : place;
}

/** @param {string} one @param {string} other */
function compare(one, other) {
  return one.localeCompare(other, "de", { numeric: true });
}

/**
 * Tell of every change in the menus.
 * @param {(facet: string, values: string[]) => void} changed
 */
export function watchMenus(changed) {
  byId("menus").addEventListener("change", event => {
    const menu = /** @type {HTMLElement} */ (event.target).closest("details");
    if (!menu) return;
    const boxes = /** @type {HTMLInputElement[]} */ (all("input", menu));
    changed(menu.dataset.facet ?? "", boxes.filter(box => box.checked).map(box => box.value));
  });
  document.addEventListener("click", event => {
    for (const menu of openMenus()) if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
  byId("menus").addEventListener("focusout", event => {
    const to = /** @type {Node | null} */ (event.relatedTarget);
    for (const menu of openMenus()) if (to && !menu.contains(to)) menu.open = false;
  });
}

/** @returns {HTMLDetailsElement[]} */
function openMenus() {
  return /** @type {HTMLDetailsElement[]} */ (all(".menu[open]"));
}

/**
 * Close the menu that is open.
 * @returns {boolean} whether there was one
 */
export function closeMenus() {
  const [menu] = openMenus();
  if (!menu) return false;
  menu.open = false;
  menu.querySelector("summary")?.focus();
  return true;
}
