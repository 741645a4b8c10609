// A search page as the adapter's own guide has it: InstantSearch's stock widgets straight on the engine, hits and counts
// in one request. What the product is measured beside; no part of it.
import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { root } from "../prepare.mjs";

const MODULES = {
  meilisearch: "meilisearch/dist/index.js",
  "@meilisearch/instant-meilisearch":
    "@meilisearch/instant-meilisearch/dist/index.js",
};
const WIDGETS = "instantsearch.js/dist/instantsearch.production.min.js";

/** Runs in the browser. */
async function start({ host, key, index, facets, refined }) {
  const { instantMeiliSearch } =
    await import("@meilisearch/instant-meilisearch");
  const { instantsearch } = window;
  const { searchBox, hits, stats, refinementList, configure } =
    instantsearch.widgets;
  const { searchClient } = instantMeiliSearch(host, key, {
    finitePagination: true,
    primaryKey: "id",
    meiliSearchParams: {
      attributesToHighlight: ["title", "text"],
      attributesToCrop: ["text"],
      cropLength: 40,
    },
  });
  const search = instantsearch({
    indexName: index,
    searchClient,
    initialUiState: { [index]: { refinementList: refined } },
  });
  search.addWidgets([
    searchBox({ container: "#box" }),
    stats({ container: "#stats" }),
    hits({
      container: "#hits",
      templates: {
        item(hit, { html, components }) {
          const [language = "en"] = Object.keys(hit.title);
          return html`<h2>
              ${components.Highlight({ hit, attribute: ["title", language] })}
            </h2>
            <p>
              ${components.Snippet({ hit, attribute: ["text", language] })}
            </p>`;
        },
      },
    }),
    configure({ hitsPerPage: 20 }),
    ...facets.map((attribute) => {
      const container = document.createElement("div");
      document.querySelector("#facets").append(container);
      return refinementList({ container, attribute, limit: 10 });
    }),
  ]);
  search.start();
}

function toPage(settings) {
  const imports = Object.fromEntries(
    Object.entries(MODULES).map(([name, file]) => [name, `/npm/${file}`]),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script src="/npm/${WIDGETS}"></script>
<div id="box"></div><div id="facets"></div><div id="stats"></div><main id="hits"></main>
<script type="module">(${String(start)})(${JSON.stringify(settings)})</script>`;
}

/** Serves the page; `?country=…&language=…` refine it from the start. */
export async function servePlainPage({ host, key, index }) {
  const facets = ["countries", "officials", "language", "source", "year"];
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (pathname.startsWith("/npm/")) {
      const file = path.join(root, "node_modules", pathname.slice(5));
      response.setHeader("content-type", "text/javascript");
      fs.createReadStream(file)
        .on("error", () => response.writeHead(404).end())
        .pipe(response);
      return;
    }
    const refined = {
      countries: searchParams.getAll("country"),
      language: searchParams.getAll("language"),
    };
    response.setHeader("content-type", "text/html");
    response.end(toPage({ host, key, index, facets, refined }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://localhost:${server.address().port}`,
    stop: () => server.close(),
  };
}
