// Made anew for each request, as our pages are.
export const dynamic = 'force-dynamic'

/** As little as a page of this framework can be: what ours cost is told beside it. */
export default function FloorPage() {
  return (
    <main>
      <h1>Floor</h1>
      <p>Nothing here but the framework.</p>
    </main>
  )
}
