// Decisions to a file and from files.

import { keyOf } from "./cards.js";
import { read, written } from "./decision-file.js";
import { make } from "./elements.js";
import { tell } from "./told.js";
import { ngettext, say } from "./words.js";

/** @import { Decision } from "./decision-file.js" */
/** @import { Changes, Store } from "./store.js" */

const NAME = "decisions.json";

/**
 * Hand the decisions to the reader as a file, in the order of the report.
 * @param {Store} store
 * @param {Map<string, number>} order of the findings of this page, by key; others come behind, by key
 */
export function save(store, order) {
  const entries = [...store.decisions].sort(
    ([one], [other]) => (order.get(one) ?? Infinity) - (order.get(other) ?? Infinity) || (one < other ? -1 : 1),
  );
  const text = written(entries.map(([, decision]) => decision));
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  /** @type {HTMLAnchorElement} */ (make("a", { href: address, download: NAME })).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  tell(ngettext("{count} decision saved as {name}", "{count} decisions saved as {name}", entries.length, { name: NAME }));
}

/**
 * Take over decisions from files.
 * @param {Iterable<File>} files
 * @param {Store} store
 * @param {(key: string, decision: Decision) => boolean} known whether a decision is about this report
 */
export async function load(files, store, known) {
  /** @type {Changes} */
  const changes = new Map();
  let strange = 0;
  for (const file of files) {
    try {
      for (const decision of read(await file.text())) {
        const key = keyOf(decision.anchor);
        if (known(key, decision)) changes.set(key, decision);
        else strange += 1;
      }
    } catch (error) {
      tell(`${file.name}: ${error instanceof Error ? error.message : error}`);
      return;
    }
  }
  store.change(changes);
  const done = ngettext("{count} decision loaded", "{count} decisions loaded", changes.size);
  const left = ngettext("{count} is about no finding of this report", "{count} are about no finding of this report", strange);
  tell(strange ? `${done}; ${left}` : done);
}
