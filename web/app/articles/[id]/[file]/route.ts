import { readArticle } from "../../../../lib/article";
import { formatCitations, CITATION_FILES } from "../../../../lib/format-citations";
import { isCitationFile } from "../../../../lib/format-citations";
import { toCitation } from "../../../../lib/to-citation";

interface Context {
  readonly params: Promise<{ readonly id: string; readonly file: string }>;
}

const NAME = "cite.";

/** An article as a reference: cite.bib, cite.ris or cite.json. */
export async function GET(
  _request: Request,
  { params }: Context,
): Promise<Response> {
  const { id, file } = await params;
  const ending = file.startsWith(NAME) ? file.slice(NAME.length) : "";
  if (!isCitationFile(ending))
    return toText("References are cite.bib, cite.ris and cite.json.");
  const article = await readArticle(id);
  if (article === null)
    return toText("There is no such article, or it is no longer in the corpus.");
  const citation = toCitation(article);
  return new Response(formatCitations([citation], ending), {
    headers: {
      "content-type": CITATION_FILES[ending],
      "content-disposition": `attachment; filename="${citation.id}.${ending}"`,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
}

const toText = (sentence: string) =>
  new Response(`${sentence}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
