// What has been decided, kept in the browser between two visits.

import { keyOf } from "./cards.js";
import { read, written } from "./decision-file.js";
import { soon } from "./elements.js";

/** @import { Decision } from "./decision-file.js" */
/** @typedef {Map<string, Decision | undefined>} Changes decisions by key; without one, it is taken back */

const RESULT = `mtcheck:${document.documentElement.dataset.result}`;
const WAIT = 150;

/** The decisions about one result. Whoever listens is told of every change. */
export class Store {
  constructor() {
    /** @type {Map<string, Decision>} */
    this.decisions = new Map();
    /** @type {Changes[]} What to go back to, the last one first to be undone. */
    this.past = [];
    /** @type {((keys: Iterable<string>) => void)[]} */
    this.listeners = [];
    /** When the decisions were last kept, in milliseconds; 0 for never. */
    this.kept = 0;
    /** Whether the browser lets the page keep anything. */
    this.lasting = true;
    this.keepSoon = soon(() => this.keep(), WAIT);
    this.recall();
    addEventListener("pagehide", () => this.keepSoon.now());
    addEventListener("storage", event => {
      // The same result, decided about in another window.
      if (event.key !== RESULT) return;
      const known = [...this.decisions.keys()];
      this.recall();
      this.tell([...known, ...this.decisions.keys()]);
    });
  }

  /**
   * Decide. All changes of one call are undone together.
   * @param {Changes} changes
   */
  change(changes) {
    this.past.push(this.make(changes));
    this.tell(changes.keys());
  }

  /**
   * Take back the last change.
   * @returns {boolean} whether there was one
   */
  undo() {
    const last = this.past.pop();
    if (!last) return false;
    this.make(last);
    this.tell(last.keys());
    return true;
  }

  /**
   * @param {Changes} changes
   * @returns {Changes} what undoes them
   */
  make(changes) {
    /** @type {Changes} */
    const old = new Map();
    for (const [key, decision] of changes) {
      old.set(key, this.decisions.get(key));
      if (decision) this.decisions.set(key, decision);
      else this.decisions.delete(key);
    }
    this.keepSoon();
    return old;
  }

  /** @param {Iterable<string>} keys */
  tell(keys) {
    const changed = [...keys];
    for (const listener of this.listeners) listener(changed);
  }

  keep() {
    try {
      localStorage.setItem(RESULT, JSON.stringify({ kept: Date.now(), file: written(this.decisions.values()) }));
    } catch {
      // Forbidden, or full: then a file is the only way to keep them.
      this.lasting = false;
      this.tell([]);
    }
  }

  recall() {
    try {
      const value = JSON.parse(localStorage.getItem(RESULT) ?? "null");
      if (!value) return;
      const decisions = read(value.file);
      this.kept = Number(value.kept);
      this.decisions = new Map(decisions.map(decision => [keyOf(decision.anchor), decision]));
    } catch (error) {
      this.lasting = !(error instanceof DOMException);
    }
  }
}

/**
 * Return a setting of the reader, or nothing.
 * @param {string} name
 * @returns {string}
 */
export function setting(name) {
  try {
    return localStorage.getItem(`mtcheck:${name}`) ?? "";
  } catch {
    return "";
  }
}

/**
 * Keep a setting of the reader, if the browser lets us.
 * @param {string} name
 * @param {string} value
 */
export function keepSetting(name, value) {
  try {
    localStorage.setItem(`mtcheck:${name}`, value);
  } catch {
    // It holds for this visit.
  }
}
