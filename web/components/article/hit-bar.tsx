"use client";

import { useEffect, useState } from "react";
import type { MouseEvent } from "react";
import { takesText } from "../keyboard/to-shortcut";
import { useSingleKeys } from "../keyboard/use-single-keys";

interface Props {
  readonly count: number;
  /** In the page's language; "{n}" in `position` stands for the hit's number. */
  readonly labels: {
    readonly name: string;
    readonly total: string;
    readonly position: string;
    readonly previous: string;
    readonly next: string;
  };
}

/** Hits listed one by one for readers without scripts. */
const MAX_LISTED = 40;

/** Leads from one of the search's hits in the text to the next; the keys n and p do, too. */
export function HitBar({ count, labels }: Props) {
  const [current, setCurrent] = useState(0);
  const [isOn] = useSingleKeys();
  const previous = current > 1 ? current - 1 : count;
  const next = current < count ? current + 1 : 1;

  useEffect(() => {
    const read = () => setCurrent((known) => readHit(count) ?? known);
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [count]);

  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (takesText(event.target) || isModified(event)) return;
      if (event.key === "n") show(next);
      else if (event.key === "p") show(previous);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn, next, previous]);

  const follow = (event: MouseEvent, hit: number) => {
    if (isModified(event)) return;
    event.preventDefault();
    show(hit);
  };
  return (
    <nav className="hit-bar" aria-label={labels.name}>
      <output>
        {current === 0
          ? labels.total
          : labels.position.replace("{n}", String(current))}
      </output>
      <noscript>
        {Array.from({ length: Math.min(count, MAX_LISTED) }, (_, at) => (
          <a key={at + 1} href={`#hit-${at + 1}`}>
            {at + 1}
          </a>
        ))}
      </noscript>
      <a
        href={`#hit-${previous}`}
        className="js-only"
        onClick={(event) => follow(event, previous)}
      >
        {labels.previous}
      </a>
      <a
        href={`#hit-${next}`}
        className="js-only"
        onClick={(event) => follow(event, next)}
      >
        {labels.next}
      </a>
    </nav>
  );
}

/** Goes to a hit without an entry in the history for each. */
function show(hit: number) {
  location.replace(`#hit-${hit}`);
}

// #hit-3
const HIT = /^#hit-(\d{1,6})$/;

function readHit(count: number) {
  const hit = Number(HIT.exec(location.hash)?.[1]);
  return hit >= 1 && hit <= count ? hit : null;
}

const isModified = (event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}) => event.ctrlKey || event.metaKey || event.altKey;
