// Stands in for page-worker.ts with a knowledge file that cannot be read.
export default function toBatch() {
  return {
    ok: false,
    problem: "officials/x.json: not JSON",
    remedy: "Mend it.",
  };
}
