import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outcomeLines } from './outcome-words'
import { computeOutcomes, type HeadCounts, type LearnerJourney } from './outcomes'

const start = new Date('2026-01-05T09:00:00Z')
const week = (n: number) => new Date(start.getTime() + n * 7 * 24 * 60 * 60 * 1000)
const journey = (over: Partial<LearnerJourney> = {}): LearnerJourney => ({
  joinedAt: start,
  plannedAt: start,
  goneAt: null,
  readyAt: null,
  reviewedAt: null,
  verifiedAt: null,
  finishedAt: null,
  ...over,
})
const toJunior = [{ level: 'junior' }, { title: 'Backend developer', goal: 'levels', stages: [] }] as const
const nobody: HeadCounts = { present: 0, active: 0, left: 0, removed: 0 }
const present = (count: number, active = 0): HeadCounts => ({ ...nobody, present: count, active })

describe('the outcomes of a cohort', () => {
  test('of nobody are zeros, and no shares', () => {
    expect(computeOutcomes(nobody, [])).toEqual({
      ...{ joined: 0, present: 0, left: 0, removed: 0, active: 0, ready: 0, reviewed: 0, verified: 0, finished: 0 },
      weeksToReady: null,
    })
    for (const { share, figure } of outcomeLines(computeOutcomes(nobody, []), ...toJunior)) {
      expect(share).toBeNull()
      expect(['0', 'None yet']).toContain(figure)
    }
  })

  test('count of who is gone only what they had reached when they went', () => {
    const reached = { readyAt: week(9), verifiedAt: week(11), finishedAt: week(10) }
    const late = { readyAt: week(11), verifiedAt: week(11), finishedAt: week(11) }
    const outcomes = computeOutcomes({ ...nobody, left: 2, removed: 1 }, [
      journey({ goneAt: week(10), ...reached }),
      journey({ goneAt: week(10), ...late }),
      journey({ goneAt: week(1) }),
    ])
    expect(outcomes).toMatchObject({ joined: 3, present: 0, left: 2, removed: 1 })
    expect(outcomes).toMatchObject({ active: 0, ready: 1, verified: 0, finished: 1 })
  })

  test('measure the way to junior-ready from joining, or from a plan that came first', () => {
    const ready = (readyAt: Date, over: Partial<LearnerJourney> = {}) => journey({ readyAt, ...over })
    expect(computeOutcomes(present(1), [ready(week(30))]).weeksToReady).toEqual({ median: 30, of: 1 })
    expect(computeOutcomes(present(1), [ready(week(30), { joinedAt: week(20) })]).weeksToReady).toEqual({
      median: 30,
      of: 1,
    })
    expect(computeOutcomes(present(1), [ready(week(30), { plannedAt: week(20) })]).weeksToReady).toEqual({
      median: 30,
      of: 1,
    })
    expect(computeOutcomes(present(1), [ready(week(30), { plannedAt: null })]).weeksToReady).toEqual({
      median: 30,
      of: 1,
    })
    const several = [10, 40, 20].map((n) => ready(week(n)))
    expect(computeOutcomes(present(3), several).weeksToReady).toEqual({ median: 20, of: 3 })
    expect(computeOutcomes(present(5), [...several, ready(week(30)), journey()]).weeksToReady).toEqual({
      median: 25,
      of: 4,
    })
  })

  test('leave out of the median who was junior-ready on joining: they have no way to measure', () => {
    const ready = (readyAt: Date, over: Partial<LearnerJourney> = {}) => journey({ readyAt, ...over })
    expect(computeOutcomes(present(1), [ready(week(-1))]).weeksToReady).toBeNull()
    expect(computeOutcomes(present(1), [ready(start)])).toMatchObject({ ready: 1, weeksToReady: null })
    expect(computeOutcomes(present(1), [ready(week(10), { joinedAt: week(12) })]).weeksToReady).toBeNull()
    const both = [ready(week(36)), ready(week(-1))]
    expect(computeOutcomes(present(2), both)).toMatchObject({ ready: 2, weeksToReady: { median: 36, of: 1 } })
  })

  test('show a median, as a share, of five people or more', () => {
    const listLines = (count: number) => {
      const ready = Array.from({ length: count }, (_, n) => journey({ readyAt: week(20 + n) }))
      return outcomeLines(computeOutcomes(present(count), ready), ...toJunior)
    }
    const weeks = (count: number) => listLines(count).find(({ key }) => key === 'weeks')
    expect(weeks(0)).toMatchObject({ figure: 'None yet', whole: 'no one has become junior-ready here yet' })
    expect(weeks(4)).toMatchObject({ figure: 'Too few', whole: '4 people; a median needs five or more' })
    expect(weeks(5)).toMatchObject({ figure: '22.0', whole: 'median of 5 people' })
  })

  test('round shares to the nearest per cent, but never to all or none', () => {
    const getFinished = (finished: number, count: number) => {
      const journeys = Array.from({ length: finished }, () => journey({ finishedAt: week(20) }))
      const lines = outcomeLines(computeOutcomes(present(count), journeys), ...toJunior)
      return lines.find(({ key }) => key === 'finished')?.share
    }
    expect([getFinished(13, 15), getFinished(1, 15), getFinished(0, 15), getFinished(15, 15)]).toEqual([
      ...['87%', '7%', '0%', '100%'],
    ])
    expect([getFinished(399, 400), getFinished(1, 400)]).toEqual(['99%', '1%'])
  })

  const moments = fc.option(fc.integer({ min: -5, max: 60 }).map(week))
  const journeys = fc.array(
    fc.record({
      joinedAt: fc.integer({ min: 0, max: 20 }).map(week),
      plannedAt: moments,
      goneAt: fc.option(fc.integer({ min: 20, max: 60 }).map(week)),
      readyAt: moments,
      reviewedAt: moments,
      verifiedAt: moments,
      finishedAt: moments,
    }),
    { maxLength: 30 },
  )

  test('never have a part that exceeds its whole, nor a percentage of fewer than five', () => {
    fc.assert(
      fc.property(journeys, fc.nat(20), fc.nat(20), (all, others, awake) => {
        const here = all.filter(({ goneAt }) => goneAt === null).length + others
        const heads = { present: here, active: Math.min(here, awake), left: all.length + others - here, removed: 0 }
        const outcomes = computeOutcomes(heads, all)
        const { joined, present, left, removed, active, ready, reviewed, verified, finished, weeksToReady } = outcomes
        expect(present + left + removed).toBe(joined)
        expect(active).toBeLessThanOrEqual(present)
        expect(Math.max(reviewed, verified)).toBeLessThanOrEqual(ready)
        expect(Math.max(ready, finished)).toBeLessThanOrEqual(joined)
        expect(weeksToReady?.of ?? 0).toBeLessThanOrEqual(ready)
        expect(weeksToReady?.median ?? 0).toBeGreaterThanOrEqual(0)
        const wholes: Record<string, number> = { active: present, reviewed: ready }
        for (const { key, share, whole } of outcomeLines(outcomes, ...toJunior)) {
          expect(whole).not.toBe('')
          if (share === null) continue
          expect(wholes[key] ?? joined).toBeGreaterThanOrEqual(5)
          expect(Number.parseInt(share, 10)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('call those whose steps are not all verified junior-ready by their own report', () => {
    const outcomes = computeOutcomes(present(5), [
      journey({ readyAt: week(30), reviewedAt: week(31) }),
      journey({ readyAt: week(30), reviewedAt: week(31), verifiedAt: week(32) }),
    ])
    const lines = outcomeLines(outcomes, ...toJunior)
    const told = Object.fromEntries(lines.map(({ label, figure }) => [label, figure]))
    expect(told).toMatchObject({
      'Junior-ready (self-reported)': '1',
      'Junior-ready (verified)': '1',
      'All reviewed steps verified': '2',
    })
    expect(Object.keys(told)).not.toContain('Junior-ready')
  })

  test('are told with what each is a part of', () => {
    const arrived = journey({ readyAt: week(31), verifiedAt: week(31), finishedAt: week(31) })
    const outcomes = computeOutcomes({ present: 4, active: 3, left: 1, removed: 0 }, [arrived])
    const lines = outcomeLines(outcomes, ...toJunior)
    const told = Object.fromEntries(lines.map(({ key, figure, whole, share }) => [key, [figure, whole, share]]))
    expect(told).toEqual({
      joined: ['5', '4 now, 1 left or removed', null],
      active: ['3', 'of 4 people now in the cohort', null],
      ready: ['0', 'of 5 people who joined', '0%'],
      verified: ['1', 'of 5 people who joined', '20%'],
      reviewed: ['0', 'of 1 person who is junior-ready, self-reported or verified', null],
      weeks: ['Too few', '1 person; a median needs five or more', null],
      finished: ['1', 'of 5 people who joined', '20%'],
      left: ['1', 'of 5 people who joined', '20%'],
      removed: ['0', 'of 5 people who joined', '0%'],
    })
  })

  test('name no level on a roadmap without levels', () => {
    const git = { title: 'Git in a week', goal: 'finished', stages: [] } as const
    const ready = Array.from({ length: 6 }, () => journey({ readyAt: week(2), finishedAt: week(2) }))
    for (const journeys of [[], ready]) {
      const text = JSON.stringify(outcomeLines(computeOutcomes(present(6), journeys), { level: 'senior' }, git))
      expect(text).toContain('All core steps of Git in a week')
      expect(text).toContain('Whole roadmap')
      expect(text).not.toMatch(/junior|senior|level/i)
    }
  })
})
