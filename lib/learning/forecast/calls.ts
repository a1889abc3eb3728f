import { get } from '@/lib/platform/calls/call'
import { forecastInputSchema, forecastSchema } from './answers'

export const forecastCalls = {
  getForecast: get('/api/v1/me/forecast', {
    summary: 'When I’ll reach each target, as ranges, or why there is no date.',
    access: 'signed-in',
    resource: 'plan',
    answer: forecastSchema,
  }),
  getForecastInput: get('/api/v1/me/forecast/ground', {
    summary: 'The data a forecast is calculated from, for what-ifs.',
    access: 'signed-in',
    resource: 'plan',
    answer: forecastInputSchema,
  }),
}
