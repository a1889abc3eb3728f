import { notFound } from '@/lib/foundation/errors'
import { forecastCalls } from '@/lib/learning/forecast/calls'
import { findForecastContext } from '@/lib/learning/forecast/data'
import { serve } from '@/lib/platform/http/serve'

/** Returns the input with which the browser answers what-ifs at once, by the same code as the server. */
export const GET = serve(forecastCalls.getForecastInput, async (viewer) => {
  const ground = await findForecastContext(viewer)
  if (!ground) throw notFound('plan')
  return ground.input
})
