import { describe, expect, it } from 'vitest'
import { isKnownCode, payAnswer } from './pay-answer'
import { payData } from './pay-data'
import { payQuerySchema } from './schema'

describe('the answer of the HTTP API', () => {
  it('is the observed range of a level with all that it takes to repeat it', () => {
    expect(payAnswer({ country: 'DE', level: 'junior' }, payData)).toMatchObject({
      kind: 'observed',
      basis: 'observed',
      country: { code: 'DE', name: 'Germany' },
      asked: { country: 'DE', level: 'junior', band: '0-2' },
      percentiles: { p10: 39_100, p25: 47_300, p50: 54_200, p75: 63_600, p90: 69_800 },
      n: 52,
      year: 2024,
      interval: { of: 'p50', confidence: 0.95, low: 51_600, high: 59_300 },
      currency: 'USD',
      period: 'year',
      priceLevel: 0.758,
      practitioner: { low: 40_000, high: 65_000, isOpenAbove: false },
      source: { licence: 'ODbL 1.0', survey: expect.stringContaining('2024') },
    })
  })

  it('calls a modelled figure modelled, and says by what it was moved', () => {
    expect(payAnswer({ country: 'AT', level: 'junior' }, payData)).toMatchObject({
      kind: 'modelled',
      basis: 'modelled',
      interval: null,
      pooled: 138,
      factor: null,
    })
    expect(payAnswer({ country: 'NL', level: 'junior' }, payData)).toMatchObject({
      kind: 'modelled',
      place: 'Netherlands',
      pooled: null,
      factor: { region: 'Western Europe', confidence: 0.95, value: 1.019, low: 0.961, high: 1.08 },
      priceLevel: 0.792,
    })
  })

  it('takes whole years by their own band', () => {
    const answer = payAnswer({ country: 'DE', years: 7 }, payData)
    expect(answer).toMatchObject({ n: 178, asked: { years: 7, band: '6-10', people: '6 to 10 years' } })
  })

  it('has no data rather than the world', () => {
    expect(payAnswer({ country: 'NZ', level: 'junior' }, payData)).toMatchObject({
      kind: 'no-data',
      reason: 'too-few-answers',
      sentence: expect.stringContaining('New Zealand'),
      source: { licence: 'ODbL 1.0' },
    })
    expect(payAnswer({ country: 'ZZ', level: 'mid' }, payData)).toMatchObject({ reason: 'another-country' })
  })
})

describe('what the HTTP API is asked', () => {
  it('is a country that is known, and either a level or whole years', () => {
    expect(payQuerySchema.parse({ country: 'DE', years: '3' })).toEqual({ country: 'DE', years: 3 })
    expect(payQuerySchema.parse({ country: 'DE', level: 'mid' })).toEqual({ country: 'DE', level: 'mid' })
    expect(isKnownCode('ZZ', payData)).toBe(true)
    for (const code of ['XX', 'KE', 'constructor']) expect(isKnownCode(code, payData), code).toBe(false)
  })

  it('is refused with the field and the reason otherwise', () => {
    const refused: [Record<string, string>, string][] = [
      [{ level: 'junior' }, 'country'],
      [{ country: 'de', level: 'junior' }, 'country'],
      [{ country: 'Germany', level: 'junior' }, 'country'],
      [{ country: 'DE' }, 'level'],
      [{ country: 'DE', level: 'junior', years: '1' }, 'level'],
      [{ country: 'DE', level: 'principal' }, 'level'],
      [{ country: 'DE', years: '-1' }, 'years'],
      [{ country: 'DE', years: '2.5' }, 'years'],
      [{ country: 'DE', years: '' }, 'years'],
      [{ country: 'DE', years: '1000' }, 'years'],
    ]
    for (const [query, field] of refused) {
      const { error } = payQuerySchema.safeParse(query)
      expect(error?.issues[0]?.path[0], JSON.stringify(query)).toBe(field)
    }
    expect(payQuerySchema.safeParse({ country: 'DE', level: 'junior', region: 'x' }).success).toBe(false)
  })
})
