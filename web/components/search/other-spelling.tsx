import type { Passage } from "../../lib/passage";
import { useTranslate } from "../../lib/translate";

interface Props {
  readonly passage: Passage;
}

/** "Lawrow → Lavrov": why an article without the word that was typed is here. */
export function OtherSpelling({ passage: { typed, spelling } }: Props) {
  const t = useTranslate();
  return (
    <span className="hit-spelling">
      <bdi>{typed}</bdi> <span aria-hidden="true">→</span>{" "}
      <span className="visually-hidden">{t("results.spelled")}</span>{" "}
      <bdi>{spelling}</bdi>
    </span>
  );
}

/** The passage with the name as the article spells it. */
export function MarkedPassage({
  text: [before, spelling, after],
}: {
  readonly text: readonly [string, string, string];
}) {
  return (
    <>
      {before}
      <mark>{spelling}</mark>
      {after}
    </>
  );
}
