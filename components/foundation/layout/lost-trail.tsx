/**
 * Contour lines, and a painted trail that ends before its pass: what stands on a page that leads no further. In a file of
 * its own, since every page brings the one that says so along; it takes its colours from the page.
 */
export function LostTrail() {
  return (
    <svg viewBox="0 0 480 240" className="h-auto w-full max-w-lg" aria-hidden="true">
      <use href="/lost-trail.svg#trail" />
    </svg>
  )
}
