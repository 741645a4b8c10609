import { toMarkedText } from "../../lib/marked-text";
import type { MarkedText, Segment, Span } from "../../lib/marked-text";
import { textAttributes } from "../../lib/text-direction";

interface Props {
  readonly marked: MarkedText;
  readonly language: string;
}

/** An article's text with the facts and the search's hits marked in their places. */
export function ArticleText({ marked, language }: Props) {
  return (
    <div className="article-text" {...textAttributes(language)}>
      {marked.paragraphs.map((segments) => (
        <p key={segments[0]?.start}>
          {segments.map((segment) => (
            <Piece key={segment.start} segment={segment} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ segment }: { readonly segment: Segment }) {
  const { text, kinds, note, hit, opensHit } = segment;
  const shown =
    hit === null ? (
      text
    ) : (
      <mark {...(opensHit && { id: `hit-${hit}` })}>{text}</mark>
    );
  if (note === null) return shown;
  return (
    <a
      href={`#note-${note + 1}`}
      className={["mention", ...kinds.map((kind) => `is-${kind}`)].join(" ")}
    >
      {shown}
    </a>
  );
}

interface TitleProps {
  readonly title: string;
  readonly hits: readonly Span[];
}

/** A title with the search's hits marked; only those of the text are counted. */
export function MarkedTitle({ title, hits }: TitleProps) {
  const { paragraphs } = toMarkedText(title, [], hits);
  return paragraphs
    .flat()
    .map(({ text, start, hit }) =>
      hit === null ? text : <mark key={start}>{text}</mark>,
    );
}
