import type { ReactNode, RefCallback } from "react";
import type { CountTopic } from "../../lib/count-topics";
import { useAreCountsStale } from "./use-counts";

interface Props {
  readonly legend: string;
  /** What it shows the counts of. */
  readonly topics: readonly CountTopic[];
  /** Whether what it shows is on its way for another reason. */
  readonly isWaiting?: boolean;
  /** Is given the group, to learn whether it is on the screen. */
  readonly watch: RefCallback<HTMLFieldSetElement>;
  readonly children: ReactNode;
}

/** A facet's group of controls, greyed while its counts are an earlier search's. */
export function FacetGroup({
  legend,
  topics,
  isWaiting = false,
  watch,
  children,
}: Props) {
  const isStale = useAreCountsStale(topics) || isWaiting;
  return (
    <fieldset ref={watch} data-stale={isStale || undefined}>
      <legend className="visually-hidden">{legend}</legend>
      {children}
    </fieldset>
  );
}
