// The address of the page says what is shown: `#c12?severity=major&q=Kasachstan`.

/**
 * @typedef {object} Address
 * @property {string} target id of an element, or empty
 * @property {Record<string, string[]>} chosen values by facet
 * @property {string} query
 */

/**
 * @param {string} hash with or without `#`
 * @returns {Address}
 */
export function parseAddress(hash) {
  const [target, ...rest] = hash.replace(/^#/, "").split("?");
  /** @type {Record<string, string[]>} */
  const chosen = {};
  const parameters = new URLSearchParams(rest.join("?"));
  for (const [name, value] of parameters) {
    if (name !== "q") chosen[name] = value.split(",").filter(Boolean);
  }
  return { target: decoded(target), chosen, query: parameters.get("q") ?? "" };
}

/**
 * @param {Address} address
 * @returns {string} with `#`
 */
export function formatAddress({ target, chosen, query }) {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(chosen)) {
    if (values.length) parameters.set(name, values.join());
  }
  if (query) parameters.set("q", query);
  const rest = parameters.toString().replaceAll("%2C", ",");
  return `#${target}${rest && "?"}${rest}`;
}

/** @param {string} target */
function decoded(target) {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
