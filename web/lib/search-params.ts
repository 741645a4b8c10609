/** A page's parameters as Next gives them. */
export type PageSearchParams = Readonly<
  Record<string, string | readonly string[] | undefined>
>;

/** Makes URL parameters of them again. */
export function toUrlSearchParams(params: PageSearchParams): URLSearchParams {
  const result = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const item of [value ?? []].flat()) result.append(name, item);
  }
  return result;
}
