import { useEffect, useRef, useState } from "react";
import { useSearchBox } from "react-instantsearch";
import { SearchInput } from "../search-input";

/** Searches at each key. */
export function SearchBox() {
  const { query, refine } = useSearchBox();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(query);
  // What was sent and has not come back as the query yet: the reader's keys are
  // ahead of it, and must not be undone by it.
  const sent = useRef<string[]>([query]);

  const search = (text: string) => {
    // The end of a composition may come after its last change, or before.
    if (text === sent.current.at(-1)) return setTyped(text);
    sent.current.push(text);
    setTyped(text);
    refine(text);
  };

  useEffect(() => {
    const echo = sent.current.lastIndexOf(query);
    if (echo >= 0) {
      sent.current.splice(0, echo);
    } else {
      // Changed elsewhere: Back, or a suggestion to drop the words.
      sent.current = [query];
      setTyped(query);
    }
  }, [query]);

  // What was typed before the page came alive.
  useEffect(() => {
    const early = input.current?.value ?? "";
    if (early !== query) search(early);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, on arrival
  }, []);

  return (
    <SearchInput
      ref={input}
      value={typed}
      onChange={({ currentTarget: { value }, nativeEvent }) => {
        // Half a Hangul syllable or a reading in Kana is not yet a word.
        if (isComposing(nativeEvent)) setTyped(value);
        else search(value);
      }}
      onCompositionEnd={(event) => search(event.currentTarget.value)}
    />
  );
}

function isComposing(event: Event) {
  return event instanceof InputEvent && event.isComposing;
}
