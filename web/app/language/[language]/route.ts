import { toReturnPath } from "../../../lib/return-path";
import { isUiLanguage, LANGUAGE_COOKIE } from "../../../lib/ui-language";

interface Context {
  readonly params: Promise<{ readonly language: string }>;
}

const ONE_YEAR_S = 31_536_000;

/** Keeps the language that the reader chose, and goes back to the same page. */
export async function GET(
  request: Request,
  { params }: Context,
): Promise<Response> {
  const { language } = await params;
  if (!isUiLanguage(language)) return new Response(null, { status: 404 });
  return new Response(null, {
    status: 303,
    headers: {
      location: toReturnPath(request.headers.get("referer")),
      "cache-control": "no-store",
      "set-cookie": `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax`,
    },
  });
}
