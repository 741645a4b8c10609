import {
  isComment,
  isTag,
  isText,
  type AnyNode,
  type Element,
} from "domhandler";
import { toLine } from "../normalise.ts";
import { dateMark, placeOf, statedIn, type PagePlace } from "./date-marks.ts";
import type { DatedLine } from "./dated-lines.ts";
import { headingRank, NO_HEADLINE, rankHeadline } from "./headline-rank.ts";
import { pathOf } from "./page-path.ts";

/** Elements whose text nobody reads. */
const SILENT: ReadonlySet<string> = new Set(
  "script style noscript template svg canvas iframe object embed select textarea head".split(
    " ",
  ),
);

const INLINE: ReadonlySet<string> = new Set(
  "a abbr b bdi bdo cite code data em font i img ins kbd label mark meta q s small span strong sub sup time u use var wbr link input".split(
    " ",
  ),
);

// `2024` `14.06.24` `6월` `令和6` `٢٠٢٤`: without one of these a line holds no date
const LOOKS_DATED =
  /(?:19|20|25)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d|[年년]|[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]{4}|\d{1,2}\.?\s\p{L}{3,9}\.?\s[’']?\d\d(?!\d)/u;

/** Longer lines are prose. */
const LONGEST_LINE = 180;
/** Longer texts of an element named for a date are a container's. */
const LONGEST_MARKED = 90;
const LONGEST_BEFORE = 50;
/** A page that shows more is a list of other pages. */
const MOST_LINES = 300;

const LONGEST_RAW = 4000;
const DIGIT = /\p{Nd}/u;
const REMARK = /publi|date|created|updated|stand|modif|posted/i;
// `This entry was posted on Friday, June 14th, 2024 and is filed under …` `Dieser Beitrag wurde am 14. Juni 2024 um 9:00 von … veröffentlicht`
const IMPRINT =
  /abgelegt unter|gespeichert unter|filed under|^(?:this|dieser|dieses|cet|cette|esta|este|questo|dit|deze)\s\p{L}+\s(?:\p{L}+\s){0,2}(?:posted|published|wurde|publié|publicad[oa]|pubblicato|geplaatst)/iu;

interface Draft extends Omit<DatedLine, "offset"> {
  readonly line: number;
  /** The element that opened the place. */
  readonly zone: Element | null;
}

/** Where the walk is: what kind of place, opened by which element. */
interface Spot {
  readonly place: PagePlace;
  readonly zone: Element | null;
}

interface Frame {
  readonly node: AnyNode;
  readonly spot: Spot;
  /** Rank of the heading around, 0 where there is none. */
  readonly heading: number;
  /** Set on the way out: the first piece of its text, and the length before. */
  readonly from: number | null;
  readonly length: number;
}

interface Headline {
  readonly line: number;
  readonly zone: Element | null;
  /** The lower the surer. */
  readonly rank: number;
}

/** One walk in document order, without recursion: real pages nest deeper than the call stack. */
export class DatedLineWalk {
  readonly found: Draft[] = [];
  /** The line of the headline: a heading that repeats a title, else a line that does, else the first h1. */
  headline: Headline | null = null;
  readonly #titles: readonly string[];
  readonly #ownPath: string | null;
  /** Pieces of text and their length so far; a growing string would be copied for each look at its end. */
  readonly #pieces: string[] = [];
  #length = 0;
  #lineStart = 0;
  #lineFrom = 0;
  /** The last piece with a digit: without one there is no date. */
  #lastDigit = -1;
  #line = 0;
  #previous = "";
  #ownLinkLine = -9;

  constructor(titles: readonly string[], url: string | null) {
    this.#titles = titles;
    this.#ownPath = url === null ? null : pathOf(url);
  }

  run(root: AnyNode): void {
    const top: Spot = { place: "article", zone: null };
    const stack: Frame[] = [
      { node: root, spot: top, heading: 0, from: null, length: 0 },
    ];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const { node, from } = at;
      if (this.found.length >= MOST_LINES) return;
      if (isText(node)) this.#write(node.data);
      else if (isComment(node)) this.#remark(node.data, at.spot);
      else if (from !== null && isTag(node)) this.#leave(node, at, from);
      else if (!isTag(node) || !SILENT.has(node.name)) this.#enter(at, stack);
    }
    this.#flush(top, 0);
  }

  #enter({ node, spot, heading }: Frame, stack: Frame[]): void {
    if (!("children" in node)) return;
    let inner = spot,
      rank = heading;
    if (isTag(node)) {
      // A headline broken over two lines is one line.
      if (node.name === "br" && heading > 0) this.#write(" ");
      else if (!INLINE.has(node.name)) this.#flush(spot, heading);
      const place = placeOf(node, spot.place);
      if (place !== spot.place) inner = { place, zone: node };
      rank = headingRank(node) || rank;
      if (node.name === "a" && this.#isOwn(node))
        this.#ownLinkLine = this.#line;
      const from = this.#pieces.length;
      const length = this.#length;
      stack.push({ node, spot: inner, heading: rank, from, length });
    }
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      const child = node.children[at];
      if (child !== undefined)
        stack.push({
          node: child,
          spot: inner,
          heading: rank,
          from: null,
          length: 0,
        });
    }
  }

  #write(text: string): void {
    if (DIGIT.test(text)) this.#lastDigit = this.#pieces.length;
    this.#pieces.push(text);
    this.#length += text.length;
  }

  #leave(element: Element, frame: Frame, from: number): void {
    const { spot, heading } = frame;
    if (this.#length - frame.length <= LONGEST_MARKED * 3)
      this.#readMarked(element, spot, from);
    if (!INLINE.has(element.name)) this.#flush(spot, heading);
  }

  #readMarked(element: Element, spot: Spot, from: number): void {
    const stated = statedIn(element);
    const hasDigit = this.#lastDigit >= from;
    if (stated === null && !hasDigit) return;
    const mark = dateMark(element);
    if (stated === null && mark === null) return;
    const text = toLine(this.#pieces.slice(from).join(""));
    const isWorth =
      (hasDigit && LOOKS_DATED.test(text)) ||
      (stated !== null && (mark !== null || text !== ""));
    if (isWorth && text.length <= LONGEST_MARKED)
      this.#add({ text, stated, mark: mark ?? element.name }, spot, from);
  }

  /** `<!-- published: 2014-06-14 -->` */
  #remark(data: string, spot: Spot): void {
    if (data.length > LONGEST_LINE || !REMARK.test(data)) return;
    if (LOOKS_DATED.test(data))
      this.#add(
        { text: toLine(data), stated: null, mark: "comment" },
        spot,
        this.#pieces.length,
      );
  }

  #flush(spot: Spot, heading: number): void {
    const start = this.#lineStart,
      length = this.#length - this.#lineFrom;
    if (length === 0) return;
    const raw = length > LONGEST_RAW ? "" : this.#pieces.slice(start).join("");
    const hasDigit = this.#lastDigit >= start;
    this.#lineStart = this.#pieces.length;
    this.#lineFrom = this.#length;
    if (length <= LONGEST_RAW && !/\S/.test(raw)) return;
    if (hasDigit && LOOKS_DATED.test(raw)) {
      const line = toLine(raw);
      if (line.length <= LONGEST_LINE || IMPRINT.test(line))
        this.#add({ text: line, stated: null, mark: null }, spot, start);
    }
    if (this.headline?.rank !== 1)
      this.#findHeadline(raw.trim(), spot, heading);
    this.#previous = raw;
    this.#line += 1;
  }

  #add(
    facts: Pick<Draft, "text" | "stated" | "mark">,
    spot: Spot,
    from: number,
  ): void {
    this.found.push({
      ...facts,
      ...spot,
      before: toLine(this.#pieces.slice(this.#lineStart, from).join("")).slice(
        -LONGEST_BEFORE,
      ),
      lineAbove: this.#lineAbove(),
      isOwnLink: this.#line - this.#ownLinkLine <= 1,
      line: this.#line,
    });
  }

  #lineAbove(): string {
    const line =
      this.#previous.length > LONGEST_BEFORE * 4 ? "" : toLine(this.#previous);
    return line.length > LONGEST_BEFORE ? "" : line;
  }

  #findHeadline(line: string, { place, zone }: Spot, heading: number): void {
    const { rank, repeats } = rankHeadline(line, this.#titles, {
      heading,
      isInside: place === "article",
    });
    if (repeats) this.#ownLinkLine = this.#line;
    if (rank < (this.headline?.rank ?? NO_HEADLINE))
      this.headline = { line: this.#line, zone, rank };
  }

  #isOwn(link: Element): boolean {
    const href = link.attribs["href"];
    return (
      href !== undefined &&
      this.#ownPath !== null &&
      pathOf(href) === this.#ownPath
    );
  }
}
