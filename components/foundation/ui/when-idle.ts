/** No later than this, in milliseconds, however busy the page is. */
const LATEST = 1000
/** Where a browser does not say when it is idle (Safari): long enough for what is pressed to come between. */
const BREATH = 50

/** Does something once the page has nothing better to do. @returns what calls it off */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = window.requestIdleCallback(act, { timeout: LATEST })
    return () => window.cancelIdleCallback(asked)
  }
  const asked = setTimeout(act, BREATH)
  return () => clearTimeout(asked)
}
