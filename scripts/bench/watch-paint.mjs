/**
 * Runs in the page: notes when each key went down, and when what follows it was
 * painted. `hits` is a part of the page that changes when hits come; `counts`
 * changes when counts come, or `stale` marks them until then.
 */
export function watchPaint({ hits, counts, stale }) {
  const keys = [];
  // Some widgets write the same again at each key: only what is new counts.
  const look = () =>
    [...document.querySelectorAll(hits)].map((e) => e.textContent).join();
  let before = "";
  window.keysTyped = keys;
  addEventListener(
    "keydown",
    (event) => {
      before = look();
      keys.push({ down: event.timeStamp, hits: null, counts: null });
    },
    true,
  );
  // The task after a frame's callbacks: what changed has been drawn.
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => then(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  const note = (what) => {
    const key = keys.at(-1);
    if (key === undefined || key[what] !== null) return;
    key[what] = Number.NaN;
    afterPaint((now) => (key[what] = now - key.down));
  };
  const within = (record, selector) =>
    (record.target.nodeType === Node.ELEMENT_NODE
      ? record.target
      : record.target.parentElement
    )?.closest(selector);
  // Neither the reader's own letters nor marks of what is old are news.
  new MutationObserver((records) => {
    const news = records.filter(({ type }) => type !== "attributes");
    if (news.some((record) => within(record, hits)) && look() !== before)
      note("hits");
    if (stale === undefined) {
      if (news.some((record) => within(record, counts))) note("counts");
    } else if (keys.at(-1)?.hits !== null && !document.querySelector(stale)) {
      if (records.some((record) => within(record, counts))) note("counts");
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["data-stale"],
  });
}
