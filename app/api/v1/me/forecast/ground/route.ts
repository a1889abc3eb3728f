import { route } from '@/lib/boundary/route'
import { notFound } from '@/lib/errors'
import { findForecastGround } from '@/lib/forecast/data'

/** What the browser needs to answer what-ifs at once, by the same code as the server. */
export const GET = route(async (viewer) => {
  const ground = await findForecastGround(viewer)
  if (!ground) throw notFound('The plan')
  return ground.input
})
