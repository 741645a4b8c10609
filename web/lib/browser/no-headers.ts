/**
 * Stands for `next/headers` in the browser: InstantSearch asks for headers on
 * the server only, but imports them everywhere, 12 kB of Next's server.
 */
export function headers() {
  return undefined;
}
