import { get } from '@/lib/doors/calls/call'
import { payAnswerSchema } from './answers'
import { payQuerySchema } from './schema'

export const payCalls = {
  getPay: get('/api/v1/pay', {
    does: 'What people report to be paid in a country at a level, with its source, year, answers and basis.',
    who: 'anyone',
    query: payQuerySchema,
    answer: payAnswerSchema,
    example: { query: { country: 'DE', level: 'junior' } },
  }),
}
