import { useRef, useState } from "react";
import type {
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
} from "react";

/** Two bars by their places, and all between them. */
interface Span {
  readonly anchor: number;
  readonly end: number;
}

interface Options {
  readonly count: number;
  /** The bar that is in the tab order before any has had the focus. */
  readonly home: number;
  /** Gets the places of the first and the last bar. */
  readonly onSelect: (first: number, last: number) => void;
}

type BarList = HTMLUListElement;

/**
 * Lets the bars of a list be chosen several at a time: by dragging over them
 * with mouse, pen or finger, or with Shift and the arrow keys, then Enter. One
 * bar alone is the link that it is. Like a toolbar the list is one stop of the
 * Tab key, and arrows move in it
 * (https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/).
 */
export function useBarSpan({ count, home, onSelect }: Options) {
  const [span, setSpan] = useState<Span | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const pressed = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const last = Math.max(0, count - 1);
  const current = Math.min(focused ?? home, last);

  const finish = (done: Span) => {
    setSpan(null);
    onSelect(Math.min(done.anchor, done.end), Math.max(done.anchor, done.end));
  };
  const drop = () => {
    pressed.current = null;
    setSpan(null);
    setPointed(null);
  };

  const handlers = {
    onPointerDown(event: PointerEvent<BarList>) {
      wasDragged.current = false;
      const isPlain = event.isPrimary && event.button === 0;
      if (isPlain && !hasModifier(event)) pressed.current = placeAt(event);
    },
    onPointerMove(event: PointerEvent<BarList>) {
      const place = placeAt(event);
      setPointed(place);
      const anchor = pressed.current;
      if (anchor === null || (anchor === place && !wasDragged.current)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      wasDragged.current = true;
      setSpan({ anchor, end: place });
    },
    onPointerUp(event: PointerEvent<BarList>) {
      const anchor = pressed.current;
      drop();
      if (wasDragged.current && anchor !== null)
        finish({ anchor, end: placeAt(event) });
    },
    onPointerCancel: drop,
    onPointerLeave: () => setPointed(null),
    /** The click at the end of a drag is none; one by keyboard has no detail. */
    onClickCapture(event: MouseEvent<BarList>) {
      if (!wasDragged.current || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    /** Links can be dragged away, and would. */
    onDragStart: (event: MouseEvent<BarList>) => event.preventDefault(),
    onFocus(event: FocusEvent<BarList>) {
      const place = placeOf(event);
      setFocused(place);
      if (event.target.matches(":focus-visible")) setPointed(place);
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent<BarList>) {
      if (!currentTarget.contains(relatedTarget)) drop();
    },
    onKeyDown(event: KeyboardEvent<BarList>) {
      if (span !== null && (event.key === "Enter" || event.key === "Escape")) {
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") finish(span);
        else setSpan(null);
        return;
      }
      const step = readStep(event);
      if (step === null || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      const place = Math.max(0, Math.min(last, current + step));
      const anchor = span?.anchor ?? current;
      setSpan(event.shiftKey ? { anchor, end: place } : null);
      focusBar(event.currentTarget, place);
    },
  };
  const pick = span ?? toSpan(pointed);
  return {
    /** The bars to be told about: those being chosen, or the one pointed at. */
    told: pick && {
      first: Math.min(pick.anchor, pick.end),
      last: Math.min(last, Math.max(pick.anchor, pick.end)),
    },
    isSpanning: span !== null,
    current,
    handlers,
  };
}

/** Gives the focus to a bar. */
export function focusBar(list: HTMLElement, place: number) {
  list.children[place]?.querySelector("a")?.focus();
}

function toSpan(place: number | null): Span | null {
  return place === null ? null : { anchor: place, end: place };
}

/** The place of the bar at the pointer, or of the nearest. */
function placeAt(event: PointerEvent<BarList>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const count = event.currentTarget.children.length;
  const part = (event.clientX - left) / width;
  const along = isRightToLeft(event.currentTarget) ? 1 - part : part;
  return Math.max(0, Math.min(count - 1, Math.floor(along * count)));
}

function placeOf({ currentTarget, target }: FocusEvent<BarList>): number {
  return [...currentTarget.children].findIndex((bar) => bar.contains(target));
}

/** How many bars a key goes ahead in time. */
function readStep(event: KeyboardEvent<BarList>): number | null {
  const ahead = isRightToLeft(event.currentTarget) ? -1 : 1;
  if (event.key === "ArrowRight") return ahead;
  if (event.key === "ArrowLeft") return -ahead;
  if (event.key === "Home") return -Infinity;
  return event.key === "End" ? Infinity : null;
}

function isRightToLeft(element: Element) {
  return getComputedStyle(element).direction === "rtl";
}

function hasModifier(event: PointerEvent) {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
