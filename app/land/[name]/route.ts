import { drawLand, lands } from '@/lib/learning/roadmaps/trail-map/land'

// Drawn at build time.
export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => lands.map(({ name }) => ({ name }))

/**
 * Serves the contour lines below a map: the same for all users, so that browsers cache them and no page repeats them.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const { name } = await params
  const land = lands.find((one) => one.name === name)
  if (!land) return new Response(null, { status: 404 })
  // Not cached for ever: its name does not change with its content.
  const headers = {
    'content-type': 'image/svg+xml',
    'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
  }
  return new Response(drawLand(land), { headers })
}
