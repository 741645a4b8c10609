import { afterAll, beforeAll, expect, test } from "vitest";
import { allowFilters } from "../src/load/allow-filters.ts";
import { awaitTask } from "../src/load/await-tasks.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";

let fixture: TestEngine;
beforeAll(async () => {
  fixture = await startTestEngine();
});
afterAll(() => fixture.close());

test("the index of an older version can be searched by the page of this one", async () => {
  const { client } = fixture.engine;
  await allowFilters(client, "articles");
  const old = client.index("articles");
  const { taskUid } = await client.createIndex("articles", {
    primaryKey: "id",
  });
  await awaitTask(client, taskUid, "creating");
  await awaitTask(
    client,
    (await old.updateFilterableAttributes(["countries", "retired"])).taskUid,
    "setting",
  );
  await awaitTask(
    client,
    (await old.addDocuments([{ id: "a", countries: ["KR"] }])).taskUid,
    "adding",
  );
  const search = () => old.search("", { filter: "NOT leads = false" });
  await expect(search()).rejects.toThrow("leads");

  await allowFilters(client, "articles");
  expect((await search()).hits).toHaveLength(1);
  expect(await old.getFilterableAttributes()).toEqual(
    expect.arrayContaining(["countries", "leads", "retired", "versions"]),
  );
});
