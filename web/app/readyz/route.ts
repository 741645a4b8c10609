import { findEngineOutage } from "../../lib/readiness";

export const dynamic = "force-dynamic";

/** Says whether a search would be answered: the engine is there, with its index. */
export async function GET(): Promise<Response> {
  const outage = await findEngineOutage();
  return outage === null
    ? Response.json({ status: "ok" })
    : Response.json({ status: outage }, { status: 503 });
}
