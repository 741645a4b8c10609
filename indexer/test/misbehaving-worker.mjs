// Stands in for page-worker.ts where a test needs pages that hang or kill their worker: a page's content says what
// becomes of it.
const FATES = {
  hang: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  "fill the memory": () => {
    for (const filled = []; ;) filled.push(Array(1e6).fill(0));
  },
};

export default function toBatch({ pages, begun }) {
  return {
    ok: true,
    lines: [],
    articles: pages.map(({ path, content }, at) => {
      Atomics.store(begun, 0, at + 1);
      FATES[content]?.();
      return { ok: true, value: { path } };
    }),
  };
}
