import { noContent, route } from '@/lib/boundary/route'
import { hideForecast } from '@/lib/plans/commands'
import { forecastHiddenSchema } from '@/lib/plans/schema'

export const PUT = route(async (viewer, call) => {
  const { isHidden } = await call.body(forecastHiddenSchema)
  await hideForecast(viewer, isHidden)
  return noContent()
})
