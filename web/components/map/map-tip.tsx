import { MAP_HEIGHT, MAP_WIDTH } from "../../lib/world-shapes";
import { Flag } from "../flag";

interface Props {
  readonly code: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** What is pointed at or focused, for the eye: the link's name says the same. */
export function MapTip({ code, text, x, y }: Props) {
  const left = (100 * x) / MAP_WIDTH;
  const style = {
    left: `${left}%`,
    top: `${(100 * y) / MAP_HEIGHT}%`,
    // Towards the middle: it must not leave the map.
    translate: `${-left}% calc(-100% - 0.75rem)`,
  };
  return (
    <p aria-hidden="true" className="map-tip" style={style}>
      <Flag code={code} /> {text}
    </p>
  );
}
