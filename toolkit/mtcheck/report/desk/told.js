// What has just happened, for eyes and for screen readers.

import { byId } from "./elements.js";

const SHOWN = 5_000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ending;

/**
 * Say something for a moment.
 * @param {string} text
 */
export function tell(text) {
  clearTimeout(ending);
  byId("said").textContent = text;
  ending = setTimeout(() => (byId("said").textContent = ""), SHOWN);
}
