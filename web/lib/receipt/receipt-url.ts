import { createHash } from "node:crypto";
import {
  findUnread,
  parseRoute,
  serializeRoute,
} from "@communique/indexer/search/route-url";
import { withoutView } from "../export/without-view";
import { SUM_DIGITS } from "./id-sum";
import { MAX_NAMED, PREFIX_DIGITS, VERSION_DIGITS } from "./receipt";
import type { Receipt } from "./receipt";

/** Where receipts are shown. */
export const RECEIPT_PATH = "/receipt";

/** What these parameters begin with: none of a search does. */
const OWN = "r.";
const CHECK = `${OWN}check`;
const FIELDS = [
  "at",
  "corpus",
  "settings",
  "articles",
  "found",
  "set",
  "ids",
] as const;
type Field = (typeof FIELDS)[number];

/** base64url characters of the check sum: 48 bits. */
const CHECK_LENGTH = 8;
/** Of one id's prefix: four for three bytes. */
const PREFIX_LENGTH = (PREFIX_DIGITS / 6) * 4;
/**
 * Longest query string: a request may have it twice, in the referring address
 * too, and the server is started with room for 32 KB.
 */
const MAX_LENGTH = 12_000;

// 2026-11-22T10:15Z
const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
const COUNT = /^(?:0|[1-9]\d{0,8})$/;
const VERSION = new RegExp(`^[0-9a-f]{${VERSION_DIGITS}}$`);
const BASE64URL = /^[\w-]*$/;

/** A receipt's address; null where the search is too long for one. */
export function toReceiptPath(receipt: Receipt): string | null {
  const values: Record<Field, string> = {
    at: receipt.at,
    corpus: receipt.corpus,
    settings: receipt.settings,
    articles: String(receipt.articles),
    found: String(receipt.found),
    set: toBase64(receipt.idSum),
    ids: toBase64(receipt.ids.join("")),
  };
  const params = new URLSearchParams(serializeRoute(receipt.route));
  for (const field of FIELDS) params.set(OWN + field, values[field]);
  params.set(CHECK, toCheckSum(params));
  // Colons need no escape in a query.
  const query = params.toString().replaceAll("%3A", ":");
  return query.length <= MAX_LENGTH ? `${RECEIPT_PATH}?${query}` : null;
}

/** A receipt, or why an address has none: nothing of one, or not what was written. */
export type ParsedReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly reason: "none" | "damaged" };

/** Reads a receipt from the parameters of an address, which anybody may have changed. */
export function parseReceipt(params: URLSearchParams): ParsedReceipt {
  if (![...params.keys()].some((name) => name.startsWith(OWN)))
    return { ok: false, reason: "none" };
  const receipt = readReceipt(params);
  return receipt === null
    ? { ok: false, reason: "damaged" }
    : { ok: true, receipt };
}

function readReceipt(params: URLSearchParams): Receipt | null {
  if (params.toString().length > MAX_LENGTH) return null;
  if (params.get(CHECK) !== toCheckSum(params)) return null;
  const search = new URLSearchParams(
    [...params].filter(([name]) => !name.startsWith(OWN)),
  );
  // Another version of the program could have filters that this one would leave out.
  if (findUnread(search) !== null) return null;
  const at = readAs(params, "at", MINUTE);
  const corpus = readAs(params, "corpus", VERSION);
  const settings = readAs(params, "settings", VERSION);
  const articles = readAs(params, "articles", COUNT);
  const found = readAs(params, "found", COUNT);
  const set = readAs(params, "set", BASE64URL);
  const packed = readAs(params, "ids", BASE64URL);
  if (at === null || !isMinute(at)) return null;
  if (corpus === null || settings === null) return null;
  if (articles === null || found === null || set === null) return null;
  const idSum = fromBase64(set);
  const ids = packed === null ? null : splitIds(packed);
  if (idSum.length !== SUM_DIGITS) return null;
  if (ids?.length !== Math.min(Number(found), MAX_NAMED)) return null;
  return {
    route: withoutView(parseRoute(search)),
    at,
    corpus,
    settings,
    articles: Number(articles),
    found: Number(found),
    idSum,
    ids,
  };
}

/** Null where it is not given once, in this form. */
function readAs(
  params: URLSearchParams,
  field: Field,
  form: RegExp,
): string | null {
  const [value, ...others] = params.getAll(OWN + field);
  const isOne = value !== undefined && others.length === 0;
  return isOne && form.test(value) ? value : null;
}

function isMinute(at: string): boolean {
  const time = Date.parse(at);
  return !Number.isNaN(time) && toMinute(new Date(time)) === at;
}

/** A time as receipts say it: YYYY-MM-DDTHH:MMZ. */
export const toMinute = (time: Date) => `${time.toISOString().slice(0, 16)}Z`;

/** Null where something is left over, or said twice. */
function splitIds(packed: string): string[] | null {
  if (packed.length % PREFIX_LENGTH !== 0) return null;
  const ids = Array.from({ length: packed.length / PREFIX_LENGTH }, (_, at) =>
    fromBase64(packed.slice(at * PREFIX_LENGTH, (at + 1) * PREFIX_LENGTH)),
  );
  return new Set(ids).size === ids.length ? ids : null;
}

/** Tells damage, not forgery. It stays the same where a mail program writes the signs of an address differently. */
function toCheckSum(params: URLSearchParams): string {
  const recorded = [...params].filter(([name]) => name !== CHECK);
  return createHash("sha256")
    .update(JSON.stringify(recorded))
    .digest("base64url")
    .slice(0, CHECK_LENGTH);
}

const toBase64 = (hex: string) => Buffer.from(hex, "hex").toString("base64url");
const fromBase64 = (text: string) =>
  Buffer.from(text, "base64url").toString("hex");
