import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { useSearchBox } from "react-instantsearch";
import { findTerms, withoutTerms } from "../../lib/query-terms";
import type { Cut, QueryTerm } from "../../lib/query-terms";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { useSearchSettings } from "./search-context";
import { useSearchRoute } from "./use-search-route";
import type { RouteChange, SearchControl } from "./use-search-route";

/** The search box: its text, and what can be done with it. */
export interface QueryBox extends SearchControl {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  /** The text but for a syllable that is being composed. */
  readonly settled: string;
  /** The search with the words as they are typed: `route` follows them. */
  readonly readRoute: () => SearchRoute;
  /** The text changes and nothing else: a syllable is being composed. */
  readonly compose: (text: string) => void;
  /** The text changes, and its words are searched. */
  readonly type: (text: string) => void;
  /** Enter: what is left of terms becomes a filter or words. */
  readonly complete: () => void;
  /** Another text along with another search: a suggestion was chosen. */
  readonly replace: (text: string, by: RouteChange) => void;
}

// A key that ends a term
const CLOSING = /[\s"“”]$/u;

/** Keeps the box's text, which is ahead of the search and holds terms that are no filters yet. */
export function useQueryBox(): QueryBox {
  const { names } = useSearchSettings();
  const { query, refine } = useSearchBox();
  const control = useSearchRoute();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  const [settled, setSettled] = useState(query);
  // As it is now: answers come when the reader has typed on.
  const latest = useRef(typed);
  // What was sent and has not come back as the query yet: the reader's keys are
  // ahead of it, and must not be undone by it.
  const sent = useRef<string[]>([query]);
  const [words] = useState(() => new WordTerms(query));

  const readRoute = () => ({
    ...control.route,
    query: sent.current.at(-1) ?? query,
  });
  const compose = (text: string) => {
    latest.current = text;
    setTyped(text);
  };
  const settle = (text: string) => {
    compose(text);
    setSettled(text);
  };
  const type = (text: string) => {
    settle(text);
    const wanted = words.toWords(text);
    // The end of a composition may come after its last change, or before.
    if (wanted !== sent.current.at(-1)) {
      sent.current.push(wanted);
      refine(wanted);
    }
    const isClosing = CLOSING.test(text);
    if (isClosing && words.findOpen(text).some(({ isClosed }) => isClosed))
      void read(text, false);
  };
  const replace = (text: string, by: RouteChange) => {
    // At once: the next key would bring back what still stands in the box.
    flushSync(() => settle(text));
    const wanted = words.toWords(text).trimEnd();
    sent.current.push(wanted);
    control.change((route) => ({ ...by(route), query: wanted, page: 1 }));
  };
  const read = async (text: string, isFinal: boolean) => {
    const [{ readQuery }, { createBrowserLookup }] = await Promise.all([
      import("../../lib/read-query"),
      import("../../lib/browser-lookup"),
    ]);
    const lookup = createBrowserLookup(names);
    const found = await readQuery(text, lookup, { isFinal });
    words.add(found.unknown.map((term) => sliceOf(text, term)));
    const taken = found.taken.map((cut) => sliceOf(text, cut));
    // Typed on in the meantime: the rest of the text is kept as it is.
    const now = latest.current;
    if (taken.length > 0) replace(dropAll(now, taken), found.refine);
    else if (found.unknown.length > 0) type(now);
  };
  const complete = () => {
    const text = latest.current;
    if (words.findOpen(text).length > 0) void read(text, true);
  };

  useEffect(() => {
    const echo = sent.current.lastIndexOf(query);
    if (echo >= 0) {
      sent.current.splice(0, echo);
    } else {
      // Changed elsewhere: Back, or a suggestion to drop the words.
      sent.current = [query];
      words.addFrom(query);
      settle(query);
    }
  }, [query, words]);

  // What was typed before the page came alive.
  useEffect(() => {
    const early = input.current?.value ?? "";
    if (early !== query) type(early);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, on arrival
  }, []);

  return {
    ...control,
    input,
    typed,
    settled,
    readRoute,
    compose,
    type,
    complete,
    replace,
  };
}

/** Terms that were looked up in vain, and are words: those of a query are such. */
class WordTerms {
  readonly #known = new Set<string>();

  constructor(query: string) {
    this.addFrom(query);
  }

  add(terms: readonly string[]) {
    for (const term of terms) this.#known.add(term);
  }

  addFrom(query: string) {
    this.add(findTerms(query).map((term) => sliceOf(query, term)));
  }

  /** Terms that may become filters. */
  findOpen(text: string): QueryTerm[] {
    return findTerms(text).filter(
      (term) => !this.#known.has(sliceOf(text, term)),
    );
  }

  toWords(text: string) {
    return withoutTerms(text, this.findOpen(text));
  }
}

function sliceOf(text: string, { start, end }: Cut) {
  return text.slice(start, end);
}

function dropAll(text: string, parts: readonly string[]) {
  return parts.reduce((rest, part) => {
    const start = rest.indexOf(part);
    const cut = { start, end: start + part.length };
    return start < 0 ? rest : withoutTerms(rest, [cut]);
  }, text);
}
