import type { Mention } from "@communique/indexer/search-document";

/** UTF-16 offsets into an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text that is marked in one way. */
export interface Segment {
  readonly text: string;
  /** Place in the text, in UTF-16 units. */
  readonly start: number;
  /** Kinds of the facts that rest on it. */
  readonly kinds: readonly Mention["kind"][];
  /** Which of the notes explains them. */
  readonly note: number | null;
  /** Number of the search's hit that it is of, from 1. */
  readonly hit: number | null;
  /** Whether that hit begins here. */
  readonly opensHit: boolean;
}

/** What an article is shown from. */
export interface MarkedText {
  readonly paragraphs: readonly (readonly Segment[])[];
  /** Facts that rest on the same words, explained together; places that say the same share one. */
  readonly notes: readonly (readonly Mention[])[];
  readonly hits: number;
}

type Placed = Mention & Span;

// Paragraphs are joined by a blank line.
const BLANK_LINE = /\n{2,}/g;

const KIND_ORDER: readonly Mention["kind"][] = ["official", "country", "date"];

/**
 * Cuts a text into pieces that are each marked in one way. Mentions may overlap
 * ("South Korean President Moon" holds a country and an official), and so may
 * hits: pieces lie side by side instead of one in the other. Pure.
 */
export function toMarkedText(
  text: string,
  mentions: readonly Mention[],
  hits: readonly Span[] = [],
): MarkedText {
  const placed = mentions
    .filter((mention) => isPlaced(mention, text))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined = joinSpans(hits, text);
  const notes = new NoteList();
  const paragraphs = listParagraphs(text).map((paragraph) =>
    cutParagraph(paragraph, { text, placed, hits: joined, notes }),
  );
  return { paragraphs, notes: notes.all, hits: joined.length };
}

function listParagraphs(text: string): Span[] {
  const gaps = Array.from(text.matchAll(BLANK_LINE), ({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  const starts = [0, ...gaps.map(({ end }) => end)];
  const ends = [...gaps.map(({ start }) => start), text.length];
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? text.length }))
    .filter(({ start, end }) => start < end);
}

function isPlaced(mention: Mention, text: string): mention is Placed {
  const { start, end } = mention;
  if (start === undefined || end === undefined) return false;
  return start >= 0 && start < end && end <= text.length;
}

/**
 * Puts spans in order and makes one of those that overlap or that only a space
 * parts: the engine marks each word of a name by itself.
 */
export function joinSpans(spans: readonly Span[], text: string): Span[] {
  const sorted = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    const gap = last === undefined ? null : text.slice(last.end, span.start);
    if (last === undefined || gap === null || !SPACE.test(gap))
      joined.push({ start: span.start, end: span.end });
    else
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
      };
  }
  return joined;
}

// Nothing, or one space of any kind; a line break parts.
const SPACE = /^[^\S\n]?$/u;

interface Marks {
  readonly text: string;
  readonly placed: readonly Placed[];
  readonly hits: readonly Span[];
  readonly notes: NoteList;
}

function cutParagraph(
  paragraph: Span,
  { text, placed, hits, notes }: Marks,
): Segment[] {
  const isHere = (span: Span) =>
    span.start < paragraph.end && span.end > paragraph.start;
  const mentions = placed.filter(isHere);
  const found = hits.flatMap((hit, at) =>
    isHere(hit) ? [{ ...hit, number: at + 1 }] : [],
  );
  const edges = [paragraph, ...mentions, ...found]
    .flatMap(({ start, end }) => [start, end])
    .filter((edge) => edge >= paragraph.start && edge <= paragraph.end);
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? paragraph.end;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    const facts = mentions.filter(covers);
    const hit = found.find(covers);
    return {
      text: text.slice(start, end),
      start,
      kinds: KIND_ORDER.filter((kind) =>
        facts.some((fact) => fact.kind === kind),
      ),
      note: facts.length > 0 ? notes.add(facts) : null,
      hit: hit?.number ?? null,
      opensHit: hit?.start === start,
    };
  });
}

/** Gives facts that say the same in several places one note. */
class NoteList {
  readonly all: (readonly Mention[])[] = [];
  readonly #known = new Map<string, number>();

  add(facts: readonly Mention[]): number {
    const byFact = new Map(facts.map((fact) => [keyOf(fact), fact]));
    const key = [...byFact.keys()].sort().join("\n");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push([...byFact.values()]) - 1;
  }
}

const keyOf = ({ kind, value, rule, quote, confidence }: Mention) =>
  JSON.stringify([kind, value, rule, quote, confidence]);
