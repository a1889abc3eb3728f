/**
 * Picture for error pages: contour lines, and a painted trail that ends before its pass. In a file of its own, since
 * every page loads the *not found* page with it; it takes its colours from the page.
 */
export function NotFoundPicture() {
  return (
    <svg viewBox="0 0 480 240" className="h-auto w-full max-w-lg" aria-hidden="true">
      <use href="/lost-trail.svg#trail" />
    </svg>
  )
}
