import { readAskedSearch } from "../asked-search";
import { EngineError } from "../engine-error";
import { readIndexVersion } from "../index-version";
import { readOrigin } from "../origin";
import { toOutageResponse, toPlainResponse } from "../plain-response";
import { toByteStream } from "./byte-stream";
import { exportedSchema } from "./export-format";
import type { ExportFormat } from "./export-format";
import { toDisposition, toFileName } from "./file-name";
import { countArticles, readAllArticles } from "./read-all-articles";
import { toSearchSummary } from "./search-summary";

const BOM_PARAMETER = "bom";

/**
 * Answers with all articles of a search as a file: the page's own parameters,
 * and `bom=1` for a byte order mark. The articles are read while they are sent.
 */
export async function exportSearch(
  request: Request,
  format: ExportFormat,
): Promise<Response> {
  const { searchParams: params } = new URL(request.url);
  const bom = params.get(BOM_PARAMETER);
  if (bom !== null && bom !== "1")
    return toPlainResponse(400, "The parameter bom can only be 1.");
  params.delete(BOM_PARAMETER);
  const asked = await readAskedSearch(params);
  if (!asked.ok) return toPlainResponse(400, asked.message);

  const { route } = asked;
  const origin = await readOrigin();
  const gone = new AbortController();
  const signal = AbortSignal.any([request.signal, gone.signal]);
  const batches = readAllArticles(route, {
    schema: exportedSchema,
    fields: format.fields,
    signal,
  });
  try {
    const pieces = format.write(batches, {
      search: toSearchSummary(route, origin),
      origin,
      total: await countArticles(route, signal),
      exportedAt: new Date().toISOString(),
      readVersion: readIndexVersion,
      hasMark: bom !== null,
    });
    const day = new Date().toISOString().slice(0, 10);
    return new Response(
      toByteStream(pieces, () => gone.abort()),
      {
        headers: {
          "content-type": format.mediaType,
          "content-disposition": toDisposition(
            toFileName(route, format.extension, day),
          ),
          "cache-control": "no-store",
        },
      },
    );
  } catch (error) {
    if (error instanceof EngineError) return toOutageResponse(error);
    throw error;
  }
}
