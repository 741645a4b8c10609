import { toTerminalJson, toTerminalLine } from "../shown-text.ts";

/** How far a run is. */
export interface RunProgress {
  readonly articles: number;
  /** Articles that the engine has been sent, and has not confirmed. */
  readonly backlog: number;
  readonly seconds: number;
  readonly files: { readonly done: number; readonly all: number };
  readonly bytes: { readonly done: number; readonly all: number };
}

/** Where a run is told: to people, or to machines. */
export interface ReportOutput {
  /** Something happened: in words, and as data. */
  readonly tell: (
    text: string,
    event: Readonly<Record<string, unknown>>,
  ) => void;
  /** Called often; shows as much as is good. */
  readonly show: (progress: RunProgress) => void;
}

const REDRAW_MS = 100;
/** A log that nobody watches gets a line this often. */
const LOG_MS = 30_000;
const EVENT_MS = 1000;

/** Estimates made of less than this share of the bytes are worth nothing. */
const LEAST_DONE = 0.02;

/** `1,203 of 54,272 files, 1,190 articles read (98 a second), 200 at the engine, 9 min left` */
export function toProgressLine({
  articles,
  backlog,
  seconds,
  files,
  bytes,
}: RunProgress): string {
  const count = (value: number) => value.toLocaleString("en");
  const share = bytes.all === 0 ? 0 : bytes.done / bytes.all;
  const left = (seconds * (1 - share)) / share;
  return [
    `${count(files.done)} of ${count(files.all)} files`,
    `${count(articles)} articles read (${count(Math.round(articles / Math.max(1, seconds)))} a second)`,
    ...(backlog > 0 ? [`${count(backlog)} at the engine`] : []),
    ...(share >= LEAST_DONE && share < 1
      ? [
          left < 90
            ? `${Math.ceil(left)} s left`
            : `${Math.ceil(left / 60)} min left`,
        ]
      : []),
  ].join(", ");
}

/** For people: lines, and on a terminal the progress drawn over itself. */
export function textOutput(out: NodeJS.WriteStream): ReportOutput {
  let shown = performance.now() - (out.isTTY ? REDRAW_MS : 0),
    isDrawn = false;
  const tell = (text: string) => {
    if (isDrawn) out.write("\r\u001b[K");
    isDrawn = false;
    out.write(`${toTerminalLine(text)}\n`);
  };
  return {
    tell,
    show: (progress) => {
      const now = performance.now();
      if (now - shown < (out.isTTY ? REDRAW_MS : LOG_MS)) return;
      shown = now;
      const line = toProgressLine(progress);
      if (!out.isTTY) {
        tell(line);
        return;
      }
      out.write(`\r\u001b[K${line}`);
      isDrawn = true;
    },
  };
}

/** For machines: one JSON object a line. */
export function jsonOutput(out: NodeJS.WriteStream): ReportOutput {
  let shown = performance.now() - EVENT_MS;
  const write = (event: object) => out.write(`${toTerminalJson(event)}\n`);
  return {
    tell: (_, event) => write(event),
    show: (progress) => {
      const now = performance.now();
      if (now - shown < EVENT_MS) return;
      shown = now;
      write({ event: "progress", ...progress });
    },
  };
}
