import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Assumptions, assumptions } from '../assumptions'
import { reported } from './population'
import { equalByChance, sharedNumbers, sharedTraits } from './shared'

const inSimulation = new Set(Object.values(reported).flat())

describe('what the forecast and the simulation share', () => {
  test('is the same number in both', () => {
    for (const { inForecast, inSimulation } of sharedNumbers) expect(inForecast).toBe(inSimulation)
  })

  test('is listed whole: no other constant of the forecast has a value of the simulation', () => {
    const listed = new Set(sharedNumbers.map(({ inForecast }) => inForecast))
    const equal = (Object.keys(assumptions) as (keyof Assumptions)[]).filter((name) =>
      inSimulation.has(assumptions[name]),
    )
    expect(equal.filter((name) => !listed.has(assumptions[name])).sort()).toEqual([...equalByChance].sort())
    expect(equal.filter((name) => listed.has(assumptions[name]))).toEqual(['planKept'])
  })

  test('is no code but how hours and roadmaps are read', () => {
    const imports = ['population', 'life', 'simulate', 'chance'].flatMap((file) =>
      [
        ...readFileSync(`lib/learning/forecast/calibration/${file}.ts`, 'utf8').matchAll(
          /^import (?!type )[^']*'([^']+)'/gm,
        ),
      ].map(([, from]) => from ?? ''),
    )
    const outside = imports.filter((from) => !from.startsWith('./'))
    expect([...new Set(outside)].sort()).toEqual([
      '@/lib/foundation/values/day-number',
      '@/lib/learning/roadmaps/effort-spread',
      '@/lib/learning/roadmaps/roadmap',
    ])
  })

  test('is most traits of the groups that the constants were fitted on', () => {
    expect(sharedTraits).toMatchObject({ groups: 4, traits: 16 })
    expect(sharedTraits.least).toBeGreaterThan(sharedTraits.traits / 2)
    expect(sharedTraits.most).toBeLessThan(sharedTraits.traits)
  })
})
