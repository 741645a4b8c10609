import { toBatchCsv } from "../../lib/batch/batch-csv";
import { countBatch } from "../../lib/batch/count-batch";
import { unpackNames } from "../../lib/batch/pack-names";
import { EngineError } from "../../lib/engine-error";
import { toDisposition } from "../../lib/export/file-name";
import { readOrigin } from "../../lib/origin";
import { toOutageResponse, toPlainResponse } from "../../lib/plain-response";

/** The table of a batch search (`?list=`, as in the address of its page) as CSV. */
export async function GET(request: Request): Promise<Response> {
  const list = new URL(request.url).searchParams.get("list") ?? "";
  const unpacked = unpackNames(list);
  if (!unpacked.ok) return toPlainResponse(400, unpacked.message);
  try {
    const rows = await countBatch(unpacked.names, request.signal);
    const day = new Date().toISOString().slice(0, 10);
    return new Response(toBatchCsv(rows, await readOrigin()), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": toDisposition(`communique-names-${day}.csv`),
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof EngineError) return toOutageResponse(error);
    throw error;
  }
}
