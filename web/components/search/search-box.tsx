import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import type { FocusEvent, KeyboardEvent } from "react";
import { SearchInput } from "../search-input";
import { SUGGESTIONS_ID } from "./suggestions-id";
import type { QueryBox } from "./use-query-box";
import { keepSearch, toKeptSearch } from "./use-recent-searches";

// Nobody needs the list before the box has the focus.
const Suggestions = lazy(async () => {
  const { Suggestions: component } = await import("./suggestions");
  return { default: component };
});

interface Props {
  readonly box: QueryBox;
}

/** Searches at each key; suggests names. */
export function SearchBox({ box }: Props) {
  const { input, typed } = box;
  // Without scripts there is no list, and the box is a plain one.
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [wasFocused, setFocused] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [enteredWith, setEnteredWith] = useState(box.route);
  // The list opens when the text is no longer this one.
  const [quietText, setQuiet] = useState<string | null>(null);

  const enter = () => {
    if (hasFocus) return;
    setFocused(true);
    setFocus(true);
    setEnteredWith(box.route);
    setQuiet(typed || null);
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    setFocus(false);
    // Here and not in the list, which may be loaded when the reader has left.
    const search = box.readRoute();
    if (toKeptSearch(search) !== toKeptSearch(enteredWith)) keepSearch(search);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isArrow = event.key === "ArrowDown" || event.key === "ArrowUp";
    const isOpen = input.current?.getAttribute("aria-expanded") === "true";
    if (isArrow && !isOpen) setQuiet(null);
    if (event.key === "Escape" && isOpen) {
      // A search field would be cleared.
      event.preventDefault();
      input.current?.focus();
      setQuiet(typed);
    }
    if (event.key === "Enter" && !event.defaultPrevented) setQuiet(typed);
  };

  return (
    <div
      role="presentation"
      className="search-box"
      onFocus={enter}
      // The focus may have come before the page was alive.
      onInput={enter}
      onBlur={leave}
      onKeyDown={press}
    >
      <SearchInput
        ref={input}
        value={typed}
        onChange={({ currentTarget: { value }, nativeEvent }) => {
          // Half a Hangul syllable or a reading in Kana is not yet a word.
          if (isComposing(nativeEvent)) box.compose(value);
          else box.type(value);
        }}
        onCompositionEnd={(event) => box.type(event.currentTarget.value)}
        {...(isAlive && COMBOBOX)}
      />
      {wasFocused && (
        <Suspense fallback={null}>
          <Suggestions
            box={box}
            hasFocus={hasFocus}
            quietText={quietText}
            onQuiet={setQuiet}
          />
        </Suspense>
      )}
    </div>
  );
}

/** `aria-expanded` is changed by the list's keys, beside React. */
const COMBOBOX = {
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-haspopup": "listbox",
  "aria-controls": SUGGESTIONS_ID,
  "aria-expanded": false,
} as const;

const never = () => () => {};

function isComposing(event: Event) {
  return event instanceof InputEvent && event.isComposing;
}
