import { get } from '@/lib/platform/calls/call'
import { forecastInputSchema, forecastSchema } from './answers'

export const forecastCalls = {
  getForecast: get('/api/v1/me/forecast', {
    does: 'When I’ll reach each target, as ranges, or why there is no date.',
    who: 'signed-in',
    whose: 'plan',
    answer: forecastSchema,
  }),
  getForecastInput: get('/api/v1/me/forecast/ground', {
    does: 'The data a forecast is calculated from, for what-ifs.',
    who: 'signed-in',
    whose: 'plan',
    answer: forecastInputSchema,
  }),
}
