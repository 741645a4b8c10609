/**
 * A country's flag, for the eye only: its name stands beside it. Drawn from the
 * flag-icons style sheet, since flag emoji need a font that many systems lack.
 *
 * @param code ISO 3166-1 alpha-2, or XK
 */
export function Flag({ code }: { readonly code: string }) {
  return <span aria-hidden="true" className={`fi fi-${code.toLowerCase()}`} />;
}
