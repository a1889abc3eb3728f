import { route } from '@/lib/boundary/route'
import { notFound } from '@/lib/errors'
import { findForecastGround } from '@/lib/forecast/data'
import { forecastOf } from '@/lib/forecast/forecast'
import { presentForecast } from '@/lib/forecast/forecast-answer'

export const GET = route(async (viewer) => {
  const ground = await findForecastGround(viewer)
  if (!ground) throw notFound('The plan')
  return { isHidden: ground.isHidden, ...presentForecast(forecastOf(ground.input)) }
})
