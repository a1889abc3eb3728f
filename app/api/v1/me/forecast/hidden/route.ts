import { noContent, route } from '@/lib/doors/http/route'
import { hideForecast } from '@/lib/learning/plans/commands'
import { forecastHiddenSchema } from '@/lib/learning/plans/schema'

export const PUT = route(async (viewer, call) => {
  const { isHidden } = await call.body(forecastHiddenSchema)
  await hideForecast(viewer, isHidden)
  return noContent()
})
