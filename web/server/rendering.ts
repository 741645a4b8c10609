import { AsyncLocalStorage } from "node:async_hooks";

/** A page that is being made. */
interface Rendering {
  isWhole: boolean;
}

declare global {
  var communiqueRendering: AsyncLocalStorage<Rendering> | undefined;
}

/** Pages are bundled apart from this server: one for both. */
const storage = (globalThis.communiqueRendering ??= new AsyncLocalStorage());

/** Notes that the page that is being made lacks something that it asked for: the next one may have it. */
export function noteMissing(): void {
  const rendering = storage.getStore();
  if (rendering !== undefined) rendering.isWhole = false;
}

/** Makes a page, and says whether it has all that it asked for. */
export async function watchRendering<T>(
  make: () => Promise<T>,
): Promise<{ readonly made: T; readonly isWhole: boolean }> {
  const rendering: Rendering = { isWhole: true };
  const made = await storage.run(rendering, make);
  return { made, isWhole: rendering.isWhole };
}
