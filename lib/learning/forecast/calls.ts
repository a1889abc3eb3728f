import { get } from '@/lib/doors/calls/call'
import { forecastInputSchema, forecastSchema } from './answers'

export const forecastCalls = {
  getForecast: get('/api/v1/me/forecast', {
    does: 'When I may get where, as ranges; why there is none where none can be given.',
    who: 'signed-in',
    whose: 'plan',
    answer: forecastSchema,
  }),
  getForecastInput: get('/api/v1/me/forecast/ground', {
    does: 'What a forecast is made from, for what-ifs.',
    who: 'signed-in',
    whose: 'plan',
    answer: forecastInputSchema,
  }),
}
