import { expect, test } from "vitest";
import { toKey } from "./corpus.ts";

test.for([
  ["load/kcna.ndjson.gz#kcna-2011-1", "kcna-2011-1", "kcna"],
  ["kcna.ndjson.gz#a/b#c", "a/b#c", "kcna"],
  ["/srv/articles/rheinbote/minsk.txt", "rheinbote/minsk.txt", "samples"],
  ["rheinbote/minsk.txt", "rheinbote/minsk.txt", "samples"],
] as const)("%s goes by the name %s", ([file, key, source]) => {
  expect(toKey(file, "/srv/articles")).toEqual({ key, source });
});
