import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import { useTranslate } from "../../lib/translate";
import type { Shade } from "./to-shades";

interface Props {
  readonly shades: readonly Shade[];
}

/** Says how many articles each shade stands for. */
export function MapLegend({ shades }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const rangeOf = ({ from, to }: Shade) =>
    from === to
      ? formatCount(from, language)
      : t("map.range", {
          from: formatCount(from, language),
          to: formatCount(to, language),
        });
  const entries = [
    { shade: 0, text: t("map.none") },
    ...shades.map((shade) => ({ shade: shade.shade, text: rangeOf(shade) })),
  ];
  return (
    <div className="map-legend">
      <span id="map-legend">{t("map.legend")}</span>
      <ul aria-labelledby="map-legend">
        {entries.map(({ shade, text }) => (
          <li key={shade}>
            <svg aria-hidden="true" className="map-swatch" data-shade={shade}>
              <rect width="100%" height="100%" />
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
