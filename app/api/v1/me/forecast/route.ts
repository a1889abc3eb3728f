import { notFound } from '@/lib/foundation/errors'
import { forecastCalls } from '@/lib/learning/forecast/calls'
import { findForecastContext } from '@/lib/learning/forecast/data'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { presentForecast } from '@/lib/learning/forecast/forecast-answer'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(forecastCalls.getForecast, async (viewer) => {
  const ground = await findForecastContext(viewer)
  if (!ground) throw notFound('plan')
  return { isHidden: ground.isHidden, ...presentForecast(computeForecast(ground.input)) }
})
