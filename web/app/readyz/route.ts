import { findUnreadiness } from "../../lib/readiness";

export const dynamic = "force-dynamic";

/** Says whether searches are answered, with filters, counts and names. */
export async function GET(): Promise<Response> {
  const unreadiness = await findUnreadiness();
  if (unreadiness === null) return Response.json({ status: "ok" });
  // What is there is served, and says what is missing.
  const status = unreadiness.status === "partial" ? 200 : 503;
  return Response.json(unreadiness, { status });
}
