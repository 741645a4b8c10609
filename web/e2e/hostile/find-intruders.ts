/**
 * Lists what stands in a page and no page of this site has: elements that run, load or send, handlers, addresses that are
 * no web pages', and signs that turn the direction of writing. Runs in the browser: it refers to nothing outside of it.
 */
export function findIntruders(): string[] {
  const FOREIGN =
    "iframe, frame, frameset, object, embed, applet, portal, base, marquee, video, audio, source, picture, math, plaintext, xmp, noembed, keygen, image, foreignObject, animate, set, use, [srcdoc], [popover], [is], [ping], [formaction], [shadowrootmode], template > *, meta[http-equiv], #__pwned, #document, [name=location], main link, main img";
  const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;
  const problems: string[] = [];
  const tell = (what: string, element: Element) =>
    problems.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  for (const element of document.querySelectorAll(FOREIGN))
    tell("foreign", element);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) tell(`handler ${name}`, element);
      if (name === "style" && /url\(|expression|@import/i.test(value))
        tell("style", element);
    }
  }
  const { origin } = location;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const url = new URL(link.href, origin);
    if (url.origin === origin) continue;
    if (!/^https?:$/.test(url.protocol)) tell("link", link);
    if (url.username !== "" || url.password !== "")
      tell("name before host", link);
    for (const word of ["noopener", "noreferrer", "nofollow"])
      if (!link.relList.contains(word)) tell(`link without ${word}`, link);
  }
  for (const form of document.querySelectorAll("form")) {
    if (new URL(form.action, origin).origin !== origin) tell("form", form);
  }
  for (const script of document.scripts) {
    const isData = script.type === "application/ld+json";
    if (script.src === "" && !isData && script.nonce === "")
      tell("script without nonce", script);
    if (script.src !== "" && new URL(script.src, origin).origin !== origin)
      tell("script", script);
  }
  for (const style of document.querySelectorAll("style"))
    if (style.nonce === "") tell("style without nonce", style);
  if (DIRECTION.test(document.body.innerText)) problems.push("direction");
  if ("__pwned" in window) problems.push("a script ran");
  if (Object.hasOwn(Object.prototype, "polluted")) problems.push("polluted");
  return problems;
}
