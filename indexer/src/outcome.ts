import { toTerminalLine } from "./shown-text.ts";

/** What to do about a format's faults. */
const MENDING = {
  JSON: "mend the record, or leave it out",
  "JSON list":
    "what follows is not read; save it as JSON Lines, where one record costs no other",
  WARC: "the records behind it are read; fetch the archive again",
  gzip: "what came before was read; fetch the file again",
} as const;

/** Why a page, or the rest of a file of pages, was not taken. */
export type Rejection =
  | { readonly reason: "unreadable"; readonly cause: unknown }
  /** A pipe, socket, device or folder. */
  | { readonly reason: "not-a-file"; readonly kind: string }
  | { readonly reason: "empty" }
  /** With the media type that its bytes have. */
  | { readonly reason: "binary"; readonly type: string }
  | {
      readonly reason: "too-large";
      readonly bytes: number;
      readonly limit: number;
    }
  /** Small, but more than the limit comes out of it. */
  | {
      readonly reason: "too-large-unpacked";
      readonly bytes: number;
      readonly limit: number;
    }
  | {
      readonly reason: "malformed";
      readonly format: keyof typeof MENDING;
      readonly detail: string;
    }
  /** It ends before it should; what came before was taken. */
  | {
      readonly reason: "truncated";
      readonly format: "gzip" | "WARC";
      readonly detail: string;
    }
  /** An archive without a single HTML page. */
  | { readonly reason: "no-pages"; readonly records: number }
  | { readonly reason: "no-text" }
  | {
      readonly reason: "too-short";
      readonly chars: number;
      readonly minimum: number;
    }
  | { readonly reason: "too-slow"; readonly limitMs: number }
  | { readonly reason: "failed"; readonly cause: unknown };

/** What a stage makes of one page: a value, or the reason why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly file: string;
      readonly rejection: Rejection;
    };

const messageOf = (cause: unknown) =>
  cause instanceof Error ? cause.message : String(cause);

/**
 * One clause in words for the summary and the log: problem, evidence, and what to do. Words of a parser may quote what
 * they stumbled over.
 */
export function describeRejection(rejection: Rejection): string {
  return toTerminalLine(inWords(rejection));
}

function inWords(rejection: Rejection): string {
  switch (rejection.reason) {
    case "unreadable":
      return `unreadable (${messageOf(rejection.cause)}); check the file's permissions`;
    case "not-a-file":
      return `not-a-file (a ${rejection.kind}); give its content on standard input, with - for the path`;
    case "empty":
      return "empty (0 characters)";
    case "binary":
      return `binary (${rejection.type}, not a text or HTML file); convert it to text, or move it elsewhere`;
    case "too-large":
      return `too-large (${rejection.bytes} bytes, limit ${rejection.limit}); split it, or save its records as JSON Lines`;
    case "too-large-unpacked":
      return `too-large-unpacked (more than ${rejection.limit} bytes come out of ${rejection.bytes || "it"}); unpack and split it`;
    case "malformed":
      return `malformed ${rejection.format} (${rejection.detail}); ${MENDING[rejection.format]}`;
    case "truncated":
      return `truncated ${rejection.format} (${rejection.detail}); what came before was read; fetch the file again`;
    case "no-pages":
      return `no-pages (${rejection.records} records, none an HTML page answered with status 200)`;
    case "no-text":
      return "no-text (nothing but boilerplate was found)";
    case "too-short":
      return `too-short (${rejection.chars} characters, minimum ${rejection.minimum})`;
    case "too-slow":
      return `too-slow (not done in ${rejection.limitMs / 1000} s); please report this page`;
    case "failed":
      return `failed (${messageOf(rejection.cause)}); please report this page`;
  }
}
