import { useState } from "react";
import { parseDay } from "@communique/indexer/search/calendar-day";

interface Props {
  readonly label: string;
  readonly name: "from" | "to";
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** While "2023" is typed the field passes through the years 2, 20 and 202. */
const FIRST_DAY = "1800-01-01";

/** One end of the range, in the browser's own date field. */
export function DateInput({ label, name, day, onChange }: Props) {
  const [draft, setDraft] = useState(day ?? "");
  const [settledDay, setSettledDay] = useState(day);
  if (day !== settledDay) {
    setSettledDay(day);
    setDraft(day ?? "");
  }
  return (
    <label className="date-input">
      {label}
      <input
        type="date"
        form="search"
        name={name}
        min={FIRST_DAY}
        max="9999-12-31"
        value={draft}
        onChange={({ currentTarget: { value } }) => {
          setDraft(value);
          const typed = parseDay(value);
          if (typed === null) onChange(null);
          else if (typed >= FIRST_DAY) onChange(typed);
        }}
      />
    </label>
  );
}
