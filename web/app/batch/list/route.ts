import { receiveNames } from "../../../lib/batch/receive-names";
import { toPlainResponse } from "../../../lib/plain-response";

/** Takes the form of a batch search, and leads to the table of its names. */
export async function POST(request: Request): Promise<Response> {
  const received = await receiveNames(request);
  if (!received.ok) return toPlainResponse(received.status, received.message);
  return new Response(null, {
    status: 303,
    headers: { location: `/batch?list=${received.packed}` },
  });
}
