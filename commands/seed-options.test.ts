import { describe, expect, test } from 'vitest'
import { readSeedOptions, SeedError } from './seed-options'

describe('the options of a made-up population', () => {
  test('are a cohort for 500 learners and a mentor for each, unless they are given', () => {
    expect(readSeedOptions(['--learners', '10000']).population).toEqual({
      ...{ learners: 10_000, cohorts: 20, mentors: 20, seed: 1 },
    })
    expect(readSeedOptions(['--learners', '30']).population).toMatchObject({ cohorts: 1, mentors: 1 })
    expect(readSeedOptions(['--learners=30', '--mentors=4', '--seed=9', '--force'])).toMatchObject({
      population: { learners: 30, cohorts: 1, mentors: 4, seed: 9 },
      isForced: true,
      password: undefined,
    })
  })

  test.each([
    [[]],
    [['--learners', 'many']],
    [['--learners', '0']],
    [['--learners', '1e3']],
    [['--learners', '-5']],
    [['--learners', '30', '--cohorts', '0']],
    [['--learners', '30', '--password', 'short']],
    [['--learners', '30', '--learner', '4']],
    [['30']],
  ])('are refused in one line: %j', (args) => {
    expect(() => readSeedOptions(args)).toThrow(SeedError)
    expect(() => readSeedOptions(args)).toThrow(/^[^\n]{10,}$/)
  })
})
