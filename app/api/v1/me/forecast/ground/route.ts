import { route } from '@/lib/doors/http/route'
import { notFound } from '@/lib/foundation/errors'
import { findForecastGround } from '@/lib/learning/forecast/data'

/** What the browser needs to answer what-ifs at once, by the same code as the server. */
export const GET = route(async (viewer) => {
  const ground = await findForecastGround(viewer)
  if (!ground) throw notFound('The plan')
  return ground.input
})
