import { describe, expect, test } from 'vitest'
import { untouched } from '@/lib/learning/progress/completion'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import { type OnTheWay, pathOnTheWay } from '@/testing/learners/level-path'
import { backend } from '@/testing/roadmap'
import {
  assumptionsInWords,
  bindsInWords,
  conditionInWords,
  monthsInWords,
  monthsOfWork,
  passName,
  passWhenInWords,
  pathInWords,
} from './path-words'

const everything = Object.fromEntries(
  listSteps(backend).map(({ id }) => [id, { ...untouched, status: 'done' as const, isVerified: true }]),
)
const beginner: OnTheWay = {
  roadmap: backend,
  track: 'nodejs',
  states: {},
  paidExperienceMonths: 0,
  startsWorkOn: null,
  juniorReady: { from: '2027-03-09', to: '2027-05-02' },
  daysALevel: 100,
  today: '2026-11-24',
}
const getPath = (facts: Partial<OnTheWay> = {}) => pathOnTheWay({ ...beginner, ...facts })
const passesInWords = (facts: Partial<OnTheWay> = {}) => {
  const path = getPath(facts)
  return path.passes.map((pass) => [
    passName(pass),
    passWhenInWords(pass, path.assumptions),
    bindsInWords(pass),
    monthsOfWork(pass),
  ])
}

describe('the passes of somebody without paid work', () => {
  test('have months, and say which gate opens last', () => {
    expect(passesInWords({ startsWorkOn: '2027-05-10' })).toEqual([
      ['Junior-ready', 'March to May 2027', expect.stringMatching(/^Needs \d+ steps, about 773 hours$/), 'none'],
      ['Junior', 'May 2027', 'Needs a first job', 'a first job'],
      ['Mid-level', 'not before May 2029', 'Needs paid work, 2 years to go', '2 years'],
      ['Senior', 'not before May 2032', 'Needs paid work, 5 years to go', '5 years'],
    ])
  })

  test('are dated about, and never as the earliest, where the start of work is assumed', () => {
    expect(passesInWords().map(([name, when]) => [name, when])).toEqual([
      ['Junior-ready', 'March to May 2027'],
      ['Junior', 'June to August 2027'],
      ['Mid-level', 'about June to August 2029'],
      ['Senior', 'about June to August 2032'],
    ])
  })

  test('are ranges where the steps come last', () => {
    expect(passesInWords({ daysALevel: 1000 })[2]?.[1]).toBe('December 2029 to January 2030')
    expect(passesInWords({ daysALevel: 1000, startsWorkOn: '2027-05-10' })[2]?.[1]).toBe(
      'December 2029 to January 2030',
    )
  })

  test('are said to be reached with how sure that is', () => {
    expect(passesInWords({ states: everything })[0]).toEqual(['Junior-ready', 'reached, verified', null, 'none'])
  })

  test('have no date while junior-ready has none', () => {
    expect(passesInWords({ juniorReady: null }).map(([, when]) => when)).toEqual(Array(4).fill('no date yet'))
  })
})

describe('the condition of the path', () => {
  const getCondition = (facts: Partial<OnTheWay>) => conditionInWords(getPath(facts).assumptions)

  test('is when work starts, by the learner’s choice or as usual', () => {
    expect(getCondition({ startsWorkOn: '2027-05-10' })).toBe('if you start work in May 2027')
    expect(getCondition({ startsWorkOn: '2026-05-10' })).toBe('if you start work now')
    expect(getCondition({})).toBe('if you start work between June and August 2027')
    expect(getCondition({ juniorReady: { from: '2026-12-01', to: null } })).toBe(
      'if you start work in March 2027 or later',
    )
    expect(getCondition({ juniorReady: null })).toBe('once you start work')
  })

  test('is to stay at work, or to go back, for who has been paid for it', () => {
    expect(getCondition({ paidExperienceMonths: 12 })).toBe('if you stay in paid work')
    expect(getCondition({ paidExperienceMonths: 12, startsWorkOn: '2027-05-10' })).toBe(
      'if you go back to work in May 2027',
    )
  })
})

describe('the path in a sentence', () => {
  test('says what would be, and from when', () => {
    expect(pathInWords(getPath({ startsWorkOn: '2027-05-10' }))).toBe(
      'If you start work in May 2027, you could reach mid-level in May 2029 and senior in May 2032 at the earliest.',
    )
    expect(pathInWords(getPath())).toBe(
      'If you start work between June and August 2027, you could reach mid-level about June to August 2029 and senior about June to August 2032.',
    )
  })

  test('gives a date that steps set as a range, and never its early end as the earliest', () => {
    const atWork: Partial<OnTheWay> = { paidExperienceMonths: 60, daysALevel: 100 }
    expect(pathInWords(getPath(atWork))).toBe(
      'If you stay in paid work, you could reach mid-level between June and August 2027 and senior between September and November 2027.',
    )
    const mixed: Partial<OnTheWay> = { paidExperienceMonths: 30, daysALevel: 100 }
    expect(pathInWords(getPath(mixed))).toBe(
      'If you stay in paid work, you could reach mid-level between June and August 2027 and senior in May 2029 at the earliest.',
    )
    expect(pathInWords(getPath({ daysALevel: 1000 }))).toContain(
      'mid-level between December 2029 and January 2030 and senior between',
    )
  })

  test('gives the first month of a range that is open', () => {
    const sentence = pathInWords(getPath({ juniorReady: { from: '2026-12-01', to: null } }))
    expect(sentence).toBe(
      'If you start work in March 2027 or later, you could reach mid-level in March 2029 or later and senior in March 2032 or later.',
    )
  })

  test('says what is missing, or that nothing is', () => {
    expect(pathInWords(getPath({ juniorReady: null }))).toMatch(/^The next milestone has no date yet/)
    expect(pathInWords(getPath({ states: everything, paidExperienceMonths: 60 }))).toBe(
      'You’ve reached every milestone of this track.',
    )
    expect(pathInWords(getPath({ roadmap: { ...backend, stages: [] } }))).toBe('This track has no steps yet.')
  })

  test('of a roadmap for juniors alone ends there', () => {
    const juniors: Roadmap = {
      ...backend,
      stages: backend.stages.map((stage) => ({
        ...stage,
        steps: stage.steps.filter(({ level }) => level === 'junior'),
      })),
    }
    expect(pathInWords(getPath({ roadmap: juniors }))).toBe('Junior-ready: likely March to May 2027.')
  })
})

test('months say a year once', () => {
  expect(monthsInWords({ from: '2027-03-09', to: '2027-03-30' })).toBe('March 2027')
  expect(monthsInWords({ from: '2026-11-09', to: '2027-03-30' })).toBe('November 2026 to March 2027')
  expect(monthsInWords({ from: '2026-11-09', to: null })).toBe('November 2026 or later')
})

describe('what the path takes for granted', () => {
  test('is said sentence by sentence', () => {
    expect(assumptionsInWords(getPath())).toEqual([
      'Paid work starts 3 months after junior-ready, to leave time to find a job.',
      'On the way to junior-ready, you average 34 to 52 roadmap hours a week, including breaks and slow weeks. You keep that pace once you have a job.',
      'A roadmap hour is an hour of the steps’ estimates, however long it takes you.',
      'Mid-level takes 2 years of paid work, senior 5. So far you have none. The pay chart starts mid-level at 3 years and senior at 6, because its survey counts whole years.',
      'Every step you’ve done counts, verified or not. The other steps take as long as estimated.',
    ])
    expect(assumptionsInWords(getPath({ startsWorkOn: '2027-05-10' }))[0]).toBe(
      'Paid work starts on 10 May 2027, as you chose.',
    )
    expect(assumptionsInWords(getPath({ startsWorkOn: '2026-05-10' }))[0]).toContain('has passed')
  })

  test('has no pace where every step is done', () => {
    const words = assumptionsInWords(getPath({ states: everything }))
    expect(words).toHaveLength(3)
    expect(words.join(' ')).not.toMatch(/pace|usual hours/)
  })

  test('for who is at work is that they go on', () => {
    expect(assumptionsInWords(getPath({ paidExperienceMonths: 18 })).slice(0, 4)).toEqual([
      'You stay in paid work from now on.',
      'On the way to junior, you average 34 to 52 roadmap hours a week, including breaks and slow weeks. You keep that pace alongside your job.',
      'A roadmap hour is an hour of the steps’ estimates, however long it takes you.',
      'Mid-level takes 2 years of paid work, senior 5. So far you have 18 months. The pay chart starts mid-level at 3 years and senior at 6, because its survey counts whole years.',
    ])
  })
})

test('nobody without paid work is told what they are', () => {
  const cases: Partial<OnTheWay>[] = [{}, { states: everything }, { juniorReady: null }, { startsWorkOn: '2026-05-10' }]
  for (const facts of cases) {
    const path = getPath(facts)
    const words = [
      pathInWords(path),
      ...assumptionsInWords(path),
      ...path.passes.flatMap((pass) => [passWhenInWords(pass, path.assumptions), bindsInWords(pass) ?? '']),
    ]
    expect(words.join(' ')).not.toMatch(/you are|you’re|you're|undefined|NaN/i)
  }
})
