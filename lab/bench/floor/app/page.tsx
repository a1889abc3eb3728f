// Rendered for each request, as our pages are.
export const dynamic = 'force-dynamic'

/** The minimal page of this framework, to compare ours with. */
export default function FloorPage() {
  return (
    <main>
      <h1>Floor</h1>
      <p>Nothing here but the framework.</p>
    </main>
  )
}
