import { readConfig } from "../../../../../../lib/config";
import { forwardSearch } from "../../../../../../lib/search-proxy";
import { facetSearchBody } from "../../../../../../lib/search-request";

interface Context {
  readonly params: Promise<{ readonly uid: string }>;
}

/** Forwards a search among the values of a facet. */
export async function POST(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { uid } = await params;
  const { index } = readConfig();
  if (uid !== index) {
    const body = { message: "There is no such index.", code: "not_found" };
    return Response.json(body, { status: 404 });
  }
  const path = `/indexes/${encodeURIComponent(index)}/facet-search`;
  return forwardSearch(request, path, facetSearchBody);
}
