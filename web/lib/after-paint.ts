/**
 * Does something as soon as what has changed is on the screen: the task after the
 * next frame's callbacks. At once where nothing is painted, in the background.
 */
export function afterPaint(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
