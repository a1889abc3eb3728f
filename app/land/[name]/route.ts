import { drawLand, lands } from '@/lib/learning/roadmaps/trail-map/land'

// Drawn once, when the server is built.
export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => lands.map(({ name }) => ({ name }))

/** The height lines under a map: the same for everybody, so that browsers keep them and no page repeats them. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  const land = lands.find((one) => one.name === name)
  if (!land) return new Response(null, { status: 404 })
  // Not for ever: its name does not change with what is drawn.
  const headers = {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
  }
  return new Response(drawLand(land), { headers })
}
