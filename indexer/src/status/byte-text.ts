const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** Bytes for people: `1536` → `1.5 kB`, thousands as disks are sold. */
export function toByteText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  let value = bytes,
    unit = -1;
  // 999,999 bytes are 1.0 MB, not 1000.0 kB.
  while (value >= 999.95 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(1)} ${UNITS[unit]}`;
}
