// The file of decisions: written for `mtcheck apply`, read with the same distrust (docs/decisions.md).

import { say } from "./words.js";

/** @import { Anchor } from "./cards.js" */

/**
 * What has been decided about one finding. `verdict` is empty where there is only a comment.
 * @typedef {object} Decision
 * @property {Anchor} anchor
 * @property {"" | "accept" | "reject" | "edit"} verdict
 * @property {string} text what an edit puts in place of the quotation
 * @property {string} comment
 */

const VERSION = 1;
const VERDICTS = ["accept", "reject", "edit", "comment"];
const STRINGS = ["rule", "path", "quotation", "prefix", "suffix"];
const KEYS = ["decision", ...STRINGS, "occurrence", "replacement", "edit", "comment"];
/** What an edit may not hold: control characters, marks of direction, lone surrogates, line separators. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/**
 * Return the file as text.
 * @param {Iterable<Decision>} decisions
 * @returns {string}
 */
export function written(decisions) {
  const tool = { name: "mtcheck", version: document.documentElement.dataset.version };
  const items = [...decisions].map(item);
  return JSON.stringify({ schema_version: VERSION, tool, decisions: items }, null, 2) + "\n";
}

/**
 * @param {Decision} decision
 * @returns {object}
 */
function item({ anchor, verdict, text, comment }) {
  return {
    decision: verdict || "comment",
    ...anchor,
    ...(verdict === "edit" ? { edit: { text } } : {}),
    ...(comment ? { comment } : {}),
  };
}

/**
 * Read a file. Throws `Error` with what is wrong with it.
 * @param {string} text
 * @returns {Decision[]}
 */
export function read(text) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Error(say("this is no JSON"));
  }
  if (!isObject(value) || !isObject(value.tool) || value.tool.name !== "mtcheck" || !Array.isArray(value.decisions)) {
    throw new Error(say("this is no file of decisions"));
  }
  if (value.schema_version !== VERSION) throw new Error(say("this is a file of another version"));
  return value.decisions.map((one, index) => decision(one, index + 1));
}

/**
 * @param {unknown} value
 * @param {number} position
 * @returns {Decision}
 */
function decision(value, position) {
  const wrong = new Error(say("decision {number} is not as it should be", { number: position }));
  if (!isObject(value) || Object.keys(value).some(key => !KEYS.includes(key))) throw wrong;
  const { decision: verdict, rule, path, quotation, occurrence, prefix, suffix, replacement, comment = "" } = value;
  if (typeof verdict !== "string" || !VERDICTS.includes(verdict)) throw wrong;
  if (STRINGS.some(key => typeof value[key] !== "string") || typeof comment !== "string") throw wrong;
  if (!Number.isInteger(occurrence) || (replacement !== null && typeof replacement !== "string")) throw wrong;
  if ((verdict === "edit") !== "edit" in value || (verdict === "accept" && replacement === null)) throw wrong;
  const anchor = /** @type {Anchor} */ ({ rule, path, quotation, occurrence, prefix, suffix, replacement });
  return {
    anchor,
    verdict: verdict === "comment" ? "" : /** @type {Decision["verdict"]} */ (verdict),
    text: verdict === "edit" ? wholeText(anchor.quotation, value.edit, wrong) : "",
    comment,
  };
}

/**
 * Return what the whole quotation reads with an edit of it, or of a part of it.
 * @param {string} quotation
 * @param {unknown} edit
 * @param {Error} wrong
 * @returns {string}
 */
function wholeText(quotation, edit, wrong) {
  if (!isObject(edit) || typeof edit.text !== "string" || unseen(edit.text)) throw wrong;
  // Offsets count characters, which JavaScript does not.
  const characters = [...quotation];
  const { start = 0, end = characters.length } = /** @type {{ start?: number, end?: number }} */ (edit);
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw wrong;
  if (start < 0 || start > end || end > characters.length) throw wrong;
  return characters.slice(0, start).join("") + edit.text + characters.slice(end).join("");
}

/**
 * Tell whether a text holds what `mtcheck apply` refuses in an edit.
 * @param {string} text
 * @returns {boolean}
 */
export function unseen(text) {
  return UNSEEN.test(text);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
