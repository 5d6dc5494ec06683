// Links to the other pages of a report: what was chosen goes along in their addresses.

import { formatAddress, parseAddress } from "./address.js";

/** @import { Address } from "./address.js" */

const USES = ["click", "auxclick", "contextmenu"];
const UP = "../";
const ELSEWHERE = /^(?:#|[a-z]+:)/i;

/**
 * Give every link to another page, as it is used, what is chosen then.
 * @param {() => Pick<Address, "chosen" | "query">} state
 */
export function carryAlong(state) {
  for (const use of USES) {
    document.addEventListener(
      use,
      event => {
        const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
        const address = link?.getAttribute("href") ?? "#";
        if (!link || ELSEWHERE.test(address)) return;
        const { chosen, query } = state();
        // What names an article by its place on this page means nothing on another.
        const { article, ...rest } = chosen;
        const { target } = parseAddress(link.hash);
        // On the page that leads to all others words are searched for in paths, on those in texts.
        link.hash = formatAddress({ target, chosen: rest, query: address.startsWith(UP) ? "" : query });
      },
      { capture: true },
    );
  }
}
