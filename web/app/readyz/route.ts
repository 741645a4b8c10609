import { findUnreadiness } from "../../lib/readiness";

export const dynamic = "force-dynamic";

/** Says whether searches are answered, with filters, counts and names. */
export async function GET(): Promise<Response> {
  const unreadiness = await findUnreadiness();
  return unreadiness === null
    ? Response.json({ status: "ok" })
    : Response.json(unreadiness, { status: 503 });
}
