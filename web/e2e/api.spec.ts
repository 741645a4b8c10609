import { expect, test } from "./fixtures";

const SEARCH = "/api/search/multi-search";
const query = {
  indexUid: "articles",
  q: "lavrov",
  hitsPerPage: 1,
  page: 1,
  attributesToRetrieve: ["id", "title"],
};

test("forwards a search", async ({ request }) => {
  const response = await request.post(SEARCH, { data: { queries: [query] } });
  expect(response.status()).toBe(200);
  const body = await response.json();
  expect(body.results[0].hits).toHaveLength(1);
  // When the index last changed: pages drop what they kept once it differs.
  expect(response.headers()["x-index-version"]).toMatch(/^\d{4}-\d\d-\d\dT/);
});

const REFUSED = {
  "another index": { ...query, indexUid: "secrets" },
  "too many hits": { ...query, hitsPerPage: 101 },
  "a query too long": { ...query, q: "x".repeat(501) },
  "an unknown parameter": { ...query, vector: [1] },
  "an unknown field": { ...query, attributesToRetrieve: ["*"] },
  "a filter on an unknown field": { ...query, filter: "secret = 1" },
  "a filter that is no filter": { ...query, filter: "_geoRadius(1, 2, 3)" },
  "the whole text": { ...query, attributesToRetrieve: ["text"] },
};

for (const [name, refused] of Object.entries(REFUSED)) {
  test(`refuses ${name}`, async ({ request }) => {
    const response = await request.post(SEARCH, {
      data: { queries: [refused] },
    });
    expect(response.status()).toBe(400);
    expect(await response.json()).toHaveProperty("code", "invalid_request");
  });
}

test("refuses too many queries, bodies too large, and what is not JSON", async ({
  request,
}) => {
  const many = { queries: Array.from({ length: 21 }, () => query) };
  expect((await request.post(SEARCH, { data: many })).status()).toBe(400);
  const large = "x".repeat(140_000);
  expect((await request.post(SEARCH, { data: large })).status()).toBe(413);
  expect((await request.post(SEARCH, { data: "{" })).status()).toBe(400);
  expect((await request.get(SEARCH)).status()).toBe(405);
});

test("searches the values of a facet of this index only", async ({
  request,
}) => {
  const data = { facetName: "officials", facetQuery: "sergey" };
  const own = await request.post("/api/search/indexes/articles/facet-search", {
    data,
  });
  expect(own.status()).toBe(200);
  expect(await own.json()).toHaveProperty("facetHits");
  const other = await request.post("/api/search/indexes/secrets/facet-search", {
    data,
  });
  expect(other.status()).toBe(404);
});

test("says that it lives and that it is ready", async ({ request }) => {
  expect(await (await request.get("/healthz")).json()).toEqual({
    status: "ok",
  });
  expect((await request.get("/readyz")).status()).toBe(200);
});

test("sends headers that keep pages to themselves", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toContain(
    "frame-ancestors 'none'",
  );
  expect(headers).not.toHaveProperty("x-powered-by");
});

const NAMES = "/api/search/names";

for (const [typed, value] of [
  ["lawrow", "Sergey Lavrov"],
  ["Лавр", "Sergey Lavrov"],
  ["라브로", "Sergey Lavrov"],
  ["拉夫罗夫", "Sergey Lavrov"],
  ["ラブロフ", "Sergey Lavrov"],
  ["لافروف", "Sergey Lavrov"],
  ["nordkor", "KP"],
  ["북한", "KP"],
] as const) {
  test(`finds ${value} as ${typed}`, async ({ request }) => {
    const response = await request.get(NAMES, { params: { q: typed } });
    expect(response.status()).toBe(200);
    const { names } = await response.json();
    expect(names[0]).toMatchObject({ value, isKnown: true, count: null });
  });
}

test("tells what matched, the office, and how many articles there are", async ({
  request,
}) => {
  const params = { q: "lawrow", kind: "official", limit: 1, search: "" };
  const { names } = await (await request.get(NAMES, { params })).json();
  expect(names).toHaveLength(1);
  expect(names[0]).toMatchObject({
    kind: "official",
    matched: "Lawrow",
    role: "foreign minister",
    country: "RU",
  });
  expect(names[0].count).toBe(names[0].articles);
});

test("counts names in the search of the page", async ({ request }) => {
  const found = async (search: string) => {
    const params = { q: "lavrov", kind: "official", search };
    return (await (await request.get(NAMES, { params })).json()).names[0].count;
  };
  const german = await found("language=de");
  expect(german).toBeGreaterThan(0);
  expect(german).toBeLessThan(await found(""));
  // Any of the officials chosen: those others do not narrow the count.
  expect(await found("language=de&official=Xi+Jinping")).toBe(german);
  // What is left out is counted as if it were not.
  expect(await found("language=de&not.official=Sergey+Lavrov")).toBe(german);
  const response = await request.post(SEARCH, {
    data: {
      queries: [
        {
          ...query,
          q: "",
          filter: 'officials = "Sergey Lavrov" AND language = "de"',
        },
      ],
    },
  });
  expect((await response.json()).results[0].totalHits).toBe(german);
});

test("keeps countries one letter apart", async ({ request }) => {
  for (const [typed, codes] of [
    ["Iran", ["IR"]],
    ["Irak", ["IQ"]],
  ] as const) {
    const params = { q: typed, kind: "country" };
    const { names } = await (await request.get(NAMES, { params })).json();
    expect(names.map(({ value }: { value: string }) => value)).toEqual(codes);
  }
});

test("refuses a question for names that is none", async ({ request }) => {
  for (const params of [
    `q=${"x".repeat(101)}`,
    "q=x&kind=secret",
    "q=x&limit=51",
    "q=x&filter=articles",
  ]) {
    const response = await request.get(`${NAMES}?${params}`);
    expect(response.status()).toBe(400);
    expect(await response.json()).toHaveProperty("code", "invalid_request");
  }
  const params = { q: '"-*' };
  const nothing = await request.get(NAMES, { params });
  expect(await nothing.json()).toEqual({ names: [] });
});
