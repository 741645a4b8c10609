import { expect, test } from "./fixtures";
import { startSite } from "./own-site";

test.describe.configure({ timeout: 240_000 });

const FIRST_METRICS_PORT = Number(process.env["E2E_PORT"] ?? 3987) + 80;

const HELSINKI = {
  url: "https://news.example/1",
  title: "Thirty-five states sign the Helsinki Final Act",
  text: "Thirty-five states signed the Final Act of the Conference on Security and Cooperation in Europe in Helsinki on 1 August 1975. Leonid Brezhnev signed it for the Soviet Union.",
  date: "1975-08-01",
  source: "Example Post",
};
const REYKJAVIK = {
  url: "https://news.example/2",
  title: "Reagan and Gorbachev part in Reykjavik without an agreement",
  text: "Ronald Reagan and Mikhail Gorbachev ended their meeting in Reykjavik on 12 October 1986 without an agreement on strategic arms. Helsinki was named as the place of the next talks of their negotiators.",
  date: "1986-10-13",
  source: "Example Post",
};

const SEARCH = {
  queries: [
    {
      indexUid: "articles",
      q: "helsinki",
      literal: [],
      attributesToRetrieve: ["id"],
      hitsPerPage: 20,
    },
  ],
};

/** Answers with searches sent to the engine so far, of OpenMetrics' text. */
const readAsked = (metrics: string) =>
  Number(
    /communique_engine_request_duration_seconds_count (\d+)/.exec(metrics)?.[1],
  );

test("what was asked before is answered without the engine, until the index changes", async ({
  request,
}, { parallelIndex }) => {
  const metricsPort = FIRST_METRICS_PORT + parallelIndex;
  const site = await startSite([HELSINKI], parallelIndex, {
    METRICS_PORT: String(metricsPort),
    RATE_LIMIT: "0",
  });
  const count = async () => {
    const answer = await request
      .post(`${site.address}/api/search/multi-search`, { data: SEARCH })
      .catch(() => null);
    if (answer?.status() !== 200) return null;
    const { results } = await answer.json();
    return results[0].totalHits;
  };
  const asked = async () => {
    const answer = await request.get(`http://127.0.0.1:${metricsPort}/metrics`);
    return readAsked(await answer.text());
  };
  try {
    await expect.poll(count, { timeout: 150_000 }).toBe(1);
    // The last of a run's changes is over when the same is found again and again without being asked for.
    await expect
      .poll(
        async () => {
          const before = await asked();
          const found = await Promise.all([count(), count(), count()]);
          return { found, more: (await asked()) - before };
        },
        { timeout: 60_000 },
      )
      .toEqual({ found: [1, 1, 1], more: 0 });
    await site.write([HELSINKI, REYKJAVIK]);
    await expect.poll(count, { timeout: 60_000 }).toBe(2);
  } finally {
    await site.stop();
  }
});
