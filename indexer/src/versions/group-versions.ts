import { findBuckets } from "./find-buckets.ts";
import {
  canHaveVersions,
  isVersion,
  type PrintedArticle,
} from "./is-version.ts";

/** The group that an article belongs to. */
export interface VersionGroup {
  /** Id of the leading article. */
  readonly cluster: string;
  /** Articles in the group. */
  readonly versions: number;
}

/**
 * Groups versions of the same article. The earliest leads, of several of one day the longest; all others are like it, and
 * not only like one another, so that a chain of small changes never joins two different reports. The groups follow from
 * the articles alone, in whatever order they come.
 *
 * @returns the groups of two and more, by the ids of those in them
 */
export function groupVersions(
  articles: readonly PrintedArticle[],
): ReadonlyMap<string, VersionGroup> {
  const ordered = articles.filter(canHaveVersions).toSorted(byLead);
  const buckets = toBuckets(ordered);
  const groups = new Map<string, VersionGroup>();
  const taken = new Set<number>();
  for (const [place, leader] of ordered.entries()) {
    if (taken.has(place)) continue;
    const members = new Set<number>([place]),
      compared = new Set<number>([place]);
    for (const bucket of buckets.get(place) ?? [])
      for (const other of bucket) {
        const article = ordered[other];
        if (article === undefined || taken.has(other) || compared.has(other))
          continue;
        compared.add(other);
        if (isVersion(leader, article)) members.add(other);
      }
    if (members.size === 1) continue;
    const group = { cluster: leader.id, versions: members.size };
    for (const member of members) {
      taken.add(member);
      groups.set(ordered[member]?.id ?? "", group);
    }
  }
  return groups;
}

/** The earliest first, then the longest, then by id; those without a day last. */
function byLead(a: PrintedArticle, b: PrintedArticle): number {
  if (a.day !== b.day) {
    if (a.day === null) return 1;
    return b.day === null || a.day < b.day ? -1 : 1;
  }
  return b.words - a.words || (a.id < b.id ? -1 : 1);
}

/** For each place the groups of places to compare it with. */
function toBuckets(
  articles: readonly PrintedArticle[],
): ReadonlyMap<number, readonly (readonly number[])[]> {
  const buckets = new Map<number, (readonly number[])[]>();
  const add = (bucket: readonly number[]) => {
    for (const place of bucket) {
      const others = buckets.get(place);
      if (others === undefined) buckets.set(place, [bucket]);
      else others.push(bucket);
    }
  };
  for (const places of sameTexts(articles)) add(places);
  for (const bucket of findBuckets(articles.map(({ signature }) => signature)))
    add(bucket);
  return buckets;
}

/** Places of texts that are alike word for word. */
function* sameTexts(
  articles: readonly PrintedArticle[],
): Generator<readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [place, { digest }] of articles.entries()) {
    const others = places.get(digest);
    if (others === undefined) places.set(digest, [place]);
    else others.push(place);
  }
  for (const same of places.values()) if (same.length > 1) yield same;
}
