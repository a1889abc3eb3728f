import { get } from '@/lib/platform/calls/call'
import { payAnswerSchema } from './answers'
import { payQuerySchema } from './schema'

export const payCalls = {
  getPay: get('/api/v1/pay', {
    summary: 'Reported pay in a country at a level, with source, year, number of answers and basis.',
    access: 'anyone',
    query: payQuerySchema,
    answer: payAnswerSchema,
    example: { query: { country: 'DE', level: 'junior' } },
  }),
}
