export const dynamic = "force-dynamic";

/** Says that the process lives. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
