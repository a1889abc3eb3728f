import { describe, expect, test } from 'vitest'
import { listStepFiles } from '@/lib/learning/roadmaps/content'
import { library } from '@/testing/roadmap'

// Figures of a brief that have to agree with each other, since learners calculate with them.

const getBody = (slug: string) => library.flatMap(listStepFiles).find((step) => step.slug === slug)?.body ?? ''
const number = (text = '') => Number(text.replaceAll(',', ''))
/** Returns the numbers that a pattern captures in a text. */
const numbersIn = (text: string, pattern: RegExp) => (pattern.exec(text) ?? []).slice(1).map(number)

describe('the service under load', () => {
  const body = getBody('load-project')
  const [fleet = 0] = numbersIn(body, /([\d,]+) bicycles at/)
  const [rate = 0] = numbersIn(body, /([\d,]+) requests a second for/)
  const shares = numbersIn(body, /(\d+) per cent map, (\d+) per cent starting and ending rides, (\d+) per cent history/)
  const [minutes = 0] = numbersIn(body, /At (\d+) minutes a ride/)
  const [out = 0] = numbersIn(body, /minutes a ride, ([\d,]+) bicycles are out/)

  test('needs no more bicycles than there are (Little: out = started a second x seconds of a ride)', () => {
    const started = (rate * (shares[1] ?? 0)) / 100 / 2
    expect(started * minutes * 60).toBe(out)
    expect(out).toBeGreaterThan(0)
    expect(out).toBeLessThan(fleet)
  })

  test('splits all of its requests', () => {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100)
  })
})

describe('the parcel lockers', () => {
  const body = getBody('system-design-project')
  const [sites = 0, doors = 0] = numbersIn(body, /lockers at ([\d,]+) sites in one country, with (\d+) doors each/)
  const [share = 0, parcels = 0] = numbersIn(body, /doors x ([\d.]+) parcels a day += +([\d,]+) parcels/)
  const [times = 0] = numbersIn(body, /week before Christmas, x (\d+)/)
  const [peak = 0, days = 0, taken = 0, all = 0] = numbersIn(
    body,
    /([\d,]+) a day x ([\d.]+) days until collected += ([\d,]+) of ([\d,]+) doors/,
  )

  test('hold what is delivered, in the week before Christmas too', () => {
    expect([sites * doors, sites * doors * share, parcels * times]).toEqual([all, parcels, peak])
    expect(peak * days).toBeCloseTo(taken)
    expect(taken).toBeGreaterThan(0)
    expect(taken).toBeLessThanOrEqual(all)
  })

  test('are collected, heard of and stored as often as the sums say', () => {
    const rates = numbersIn(body, /three hours += +([\d.]+) coll[\s\S]+x 4 += +([\d.]+) coll[\s\S]+30 s += +(\d+) mess/)
    const collected = parcels / 2 / (3 * 3600)
    expect(rates).toEqual([collected.toFixed(1), (collected * times).toFixed(1), (sites / 30).toFixed(0)].map(Number))
    const [stored] = numbersIn(body, /3 years x 2 KB += +(\d+) GB/)
    expect(stored).toBe(Math.round((parcels * 365 * 3 * 2) / 1e6))
  })
})
