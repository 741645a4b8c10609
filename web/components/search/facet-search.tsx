interface Props {
  readonly label: string;
  readonly typed: string;
  /** Told whether the text is complete, or still being composed. */
  readonly onType: (text: string, isComplete: boolean) => void;
}

/** The box that finds a facet's values. */
export function FacetSearch({ label, typed, onType }: Props) {
  return (
    <input
      type="search"
      className="facet-filter js-only"
      aria-label={label}
      placeholder={`${label}…`}
      autoComplete="off"
      value={typed}
      onChange={({ currentTarget: { value }, nativeEvent }) =>
        onType(value, !isComposing(nativeEvent))
      }
      onCompositionEnd={({ currentTarget: { value } }) => onType(value, true)}
    />
  );
}

function isComposing(event: Event) {
  return event instanceof InputEvent && event.isComposing;
}
