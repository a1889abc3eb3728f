import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { populations, tuningPopulations } from './kinds'
import { modelNumbers, simulatedNumbers } from './shared'

const files = ['population', 'kinds', 'rhythms', 'life', 'walk', 'simulate', 'random-source']
const getSource = (file: string) => readFileSync(`lib/learning/forecast/calibration/${file}.ts`, 'utf8')

describe('what the forecast and the simulation share', () => {
  test('is no number: none that the forecast takes for granted makes a learner', () => {
    const shared = Object.entries(modelNumbers).filter(([, value]) => simulatedNumbers.has(value))
    expect(shared).toEqual([])
    expect(simulatedNumbers.size).toBeGreaterThan(60)
  })

  test('is no broken number in the code of either', () => {
    const broken = (text: string) => new Set(text.match(/\b\d+\.\d+\b/g) ?? [])
    const inSimulation = new Set(files.flatMap((file) => [...broken(getSource(file))]))
    const shared = Object.entries(modelNumbers).filter(([, value]) => inSimulation.has(String(value)))
    expect(shared).toEqual([])
  })

  test('is no code but the calendar, and how a roadmap and a plan are read', () => {
    const imports = files.flatMap((file) =>
      [...getSource(file).matchAll(/^import (?!type )[^']*'([^']+)'/gm)].map(([, from]) => from ?? ''),
    )
    const outside = imports.filter((from) => !from.startsWith('./'))
    expect([...new Set(outside)].sort()).toEqual([
      '@/lib/foundation/values/day-number',
      '@/lib/learning/roadmaps/roadmap',
    ])
  })

  test('is no kind that the constants were fitted on', () => {
    const text = (kind: object) => JSON.stringify(Object.entries(kind).sort())
    const fitted = new Set(tuningPopulations.map(text))
    expect(Object.values(populations).filter((kind) => fitted.has(text(kind)))).toEqual([])
    expect(new Set(Object.values(populations).map(text)).size).toBe(Object.keys(populations).length)
    expect(Object.keys(populations).length).toBeGreaterThanOrEqual(20)
  })
})
