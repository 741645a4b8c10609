// `<script src="/_next/static/chunks/a.js" async="" nonce="...">`, its attributes
// in any order. Nothing within a text or a script of the page has this form:
// there, "<" is escaped.
const CHUNK =
  /<script(?=[^<>]* async="")(?=[^<>]* src="(\/_next\/static\/[^"<>]+)")[^<>]*><\/script>/gu;
const PRELOAD = /<link(?=[^<>]* as="script")(?=[^<>]* rel="preload")[^<>]*>/gu;

// The task after a frame's callbacks: what there is has been drawn. React knows
// the scripts by `async`, and adds none again.
const LOAD = `(function (chunks) {
  function start() {
    chunks.forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      script.async = true;
      document.head.append(script);
    });
  }
  if (document.hidden) start();
  else requestAnimationFrame(function () { setTimeout(start); });
})`;

/**
 * Puts a page's scripts off until its text is on the screen: the page reads as well
 * without them, and on a slow line they would take their share of it before the
 * style has come. Where nothing is painted, in the background, they don't wait.
 *
 * @param html a page as Next makes it
 * @param nonce of its scripts
 */
export function loadScriptsAfterPaint(html: string, nonce: string): string {
  const chunks: string[] = [];
  const text = html
    .replace(PRELOAD, "")
    .replace(CHUNK, (_script, address: string) => {
      chunks.push(address);
      return "";
    });
  if (chunks.length === 0) return html;
  const loader = `<script nonce="${nonce}">${LOAD}(${JSON.stringify(chunks)})</script>`;
  return text.replace("</body>", () => `${loader}</body>`);
}
