/** Why a page was not taken. */
export type Rejection =
  | { readonly reason: "unreadable"; readonly cause: unknown }
  | { readonly reason: "empty" }
  | { readonly reason: "binary" }
  | {
      readonly reason: "too-large";
      readonly bytes: number;
      readonly limit: number;
    }
  | {
      readonly reason: "malformed";
      readonly format: string;
      readonly detail: string;
    }
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

/** One clause in words for the summary and the log: problem, evidence. */
export function describeRejection(rejection: Rejection): string {
  switch (rejection.reason) {
    case "unreadable":
      return `unreadable (${messageOf(rejection.cause)}); check the file's permissions`;
    case "empty":
      return "empty (0 characters)";
    case "binary":
      return "binary (not a text or HTML file)";
    case "too-large":
      return `too-large (${rejection.bytes} bytes, limit ${rejection.limit}); split the file`;
    case "malformed":
      return `malformed ${rejection.format} (${rejection.detail})`;
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
