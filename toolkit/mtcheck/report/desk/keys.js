// Keys of one letter. They can be turned off: whoever dictates says letters all the time.

import { all, byId } from "./elements.js";
import { keepSetting, setting } from "./store.js";

const OFF = "off";

/**
 * Run an action when its key is pressed outside of fields.
 * @param {Record<string, () => void>} actions by key, as `KeyboardEvent.key` names it
 */
export function watchKeys(actions) {
  const box = /** @type {HTMLInputElement} */ (byId("keys"));
  box.checked = setting("keys") !== OFF;
  box.addEventListener("change", () => keepSetting("keys", box.checked ? "" : OFF));
  document.addEventListener("keydown", event => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!box.checked && event.key.length === 1) return;
    // What is pressed in the help is for the help: Escape closes it.
    if (all("dialog[open]").length) return;
    if (event.key.length === 1 && isField(/** @type {Element} */ (event.target))) return;
    event.preventDefault();
    action();
  });
}

/** @param {Element} element */
function isField(element) {
  return element.matches("textarea, select, input:not([type=checkbox], [type=file])");
}
