import { describe, expect, test } from 'vitest'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import type { Tally, Totals } from '../completion'
import { findMoment } from './moment'

const tally = (done: number, total: number): Tally => ({
  ...{ total, done, claimed: done, evidenced: 0, verified: 0, learning: 0, skipped: 0 },
})
const getTotals = (
  stages: Record<string, [number, number]>,
  juniors: [number, number],
  mids: [number, number] = [0, 4],
  juniorStages = stages,
) => {
  const byLevel: Record<Level, Tally> = { junior: tally(...juniors), mid: tally(...mids), senior: tally(0, 0) }
  const toTallies = (counts: Record<string, [number, number]>) =>
    Object.fromEntries(Object.entries(counts).map(([slug, [done, total]]) => [slug, tally(done, total)]))
  const perStage = { byStage: toTallies(stages), juniorByStage: toTallies(juniorStages), optionalByStage: {} }
  return { all: tally(0, 9), core: tally(0, 9), byLevel, ...perStage } satisfies Totals
}

describe('a moment', () => {
  test('is the last core step of a stage', () => {
    const before = getTotals({ basics: [2, 3], data: [0, 2], empty: [0, 0] }, [2, 5])
    expect(findMoment(before, getTotals({ basics: [3, 3], data: [0, 2], empty: [0, 0] }, [3, 5]))).toEqual({
      ...{ stage: 'basics', part: 'both' },
    })
  })

  test('is also the last of a stage’s core steps to junior-ready, with others left', () => {
    const before = getTotals({ basics: [2, 4] }, [2, 5], [0, 4], { basics: [2, 3] })
    const after = getTotals({ basics: [3, 4] }, [3, 5], [0, 4], { basics: [3, 3] })
    expect(findMoment(before, after)).toEqual({ stage: 'basics', part: 'junior' })
    expect(findMoment(after, getTotals({ basics: [4, 4] }, [3, 5], [1, 4], { basics: [3, 3] }))).toEqual({
      ...{ stage: 'basics', part: 'all' },
    })
  })

  test('is not what was whole before, nor what is not, nor what is taken back', () => {
    const whole = getTotals({ basics: [3, 3], data: [0, 2] }, [3, 5])
    expect(findMoment(whole, getTotals({ basics: [3, 3], data: [1, 2] }, [4, 5]))).toBeNull()
    expect(findMoment(whole, whole)).toBeNull()
    expect(findMoment(whole, getTotals({ basics: [2, 3], data: [0, 2] }, [2, 5]))).toBeNull()
  })

  test('names the level with the stage that ends with it, and waits for the levels below', () => {
    const before = getTotals({ basics: [3, 3], data: [1, 2] }, [4, 5])
    expect(findMoment(before, getTotals({ basics: [3, 3], data: [2, 2] }, [5, 5]))).toEqual({
      level: 'junior',
      stage: 'data',
      part: 'both',
    })
    const mid = getTotals({ basics: [3, 3], data: [1, 2] }, [4, 5], [4, 4])
    expect(findMoment(getTotals({ basics: [3, 3], data: [1, 2] }, [4, 5], [3, 4]), mid)).toBeNull()
    expect(findMoment(mid, getTotals({ basics: [3, 3], data: [2, 2] }, [5, 5], [4, 4]))).toEqual({
      ...{ level: 'mid', stage: 'data', part: 'both' },
    })
  })
})
