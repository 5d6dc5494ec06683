// Light, dark, or as the system has it.

import { byId } from "./elements.js";
import { keepSetting, setting } from "./store.js";
import { say } from "./words.js";

const NEXT = /** @type {Record<string, string>} */ ({ "": "light", light: "dark", dark: "" });
const SIGNS = /** @type {Record<string, string>} */ ({ "": "◐", light: "☀", dark: "☾" });

/** Let the reader choose colours; the choice is kept. */
export function chooseColours() {
  drawColours(setting("theme"));
  byId("theme").addEventListener("click", () => {
    const theme = NEXT[document.documentElement.dataset.theme ?? ""] ?? "";
    keepSetting("theme", theme);
    drawColours(theme);
  });
}

/** @param {string} [theme] by default the one that is shown, after a change of language */
export function drawColours(theme = document.documentElement.dataset.theme ?? "") {
  const known = theme in SIGNS ? theme : "";
  if (known) document.documentElement.dataset.theme = known;
  else delete document.documentElement.dataset.theme;
  const button = byId("theme");
  button.textContent = SIGNS[known];
  const labels = { "": say("Colours: as the system"), light: say("Colours: light"), dark: say("Colours: dark") };
  button.setAttribute("aria-label", labels[/** @type {keyof typeof labels} */ (known)]);
}
