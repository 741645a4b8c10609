// One client that asks for hits as fast as it is answered: autocannon, in a process of its own, so that it does not slow
// the readers' clock down. Started with the site, its seconds, its address and its connections; writes JSON.
import autocannon from "autocannon";
import { hitsBody } from "./requests.mjs";

const [site, seconds, address, connections] = process.argv.slice(2);
const result = await autocannon({
  url: `${site}/api/search/multi-search`,
  duration: Number(seconds),
  connections: Number(connections),
  method: "POST",
  headers: { "content-type": "application/json", "x-forwarded-for": address },
  // Never the same words twice: no store of answers helps.
  requests: [
    {
      setupRequest: (request, context) => {
        context.at = (context.at ?? 0) + 1;
        return { ...request, body: hitsBody(`minister ${context.at}`) };
      },
    },
  ],
});
const { statusCodeStats, latency, errors, timeouts } = result;
process.stdout.write(
  JSON.stringify({
    perSecond: result.requests.average,
    statuses: Object.fromEntries(
      Object.entries(statusCodeStats ?? {}).map(([status, { count }]) => [
        status,
        count,
      ]),
    ),
    ms: { p50: latency.p50, p99: latency.p99, most: latency.max },
    errors,
    timeouts,
  }),
);
