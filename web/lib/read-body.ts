/**
 * Reads a request body of at most `maxBytes`, or null if it is longer. The
 * stream is counted: a Content-Length may be absent or wrong.
 */
export async function readBody(
  request: Request,
  { maxBytes }: { maxBytes: number },
): Promise<string | null> {
  if (request.body === null) return "";
  const reader = request.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
