import { expect, test } from 'vitest'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import { payAnswerSchema } from './answers'
import { payAnswer } from './pay-answer'
import { payData } from './pay-data'

test('whatever can be asked about pay is answered as the document says', () => {
  const kinds = new Set<string>()
  for (const country of [...Object.keys(payData.countries), 'ZZ']) {
    const asked = [...levels.map((level) => ({ level })), ...[0, 4, 8, 30].map((years) => ({ years }))]
    for (const one of asked) {
      const answer = payAnswerSchema.safeParse(JSON.parse(JSON.stringify(payAnswer({ country, ...one }, payData))))
      expect(answer.error, country).toBeUndefined()
      kinds.add(answer.data?.kind ?? '')
    }
  }
  expect([...kinds].sort()).toEqual(['modelled', 'no-data', 'observed'])
})
