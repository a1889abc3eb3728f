import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlacementStage, PlacementStep } from './candidates'
import {
  findImplied,
  type Judgement,
  listPrerequisites,
  nextQuestion,
  type PlacementVerdict,
  QUESTIONS_IN_ALL,
  suggestedSteps,
  sumPlacementHours,
} from './placement'

const step = (id: string, restsOn: readonly string[] = [], hours = 10): PlacementStep => {
  return { id, slug: id, title: id, hours, status: 'not-started', restsOn, question: `${id}?`, answer: `${id}.` }
}
const stage = (slug: string, steps: readonly PlacementStep[]): PlacementStage => {
  return { slug, title: slug, summary: '', position: 0, steps }
}
/** Builds a stage in which each step requires all the ones before it. */
const chain = (slug: string, length: number): PlacementStage => {
  const ids = Array.from({ length }, (_, index) => `${slug}${index + 1}`)
  return stage(
    slug,
    ids.map((id, index) => step(id, ids.slice(0, index))),
  )
}

/** Runs a placement to its end. */
function walk(
  stages: readonly PlacementStage[],
  judge: (step: PlacementStep, turn: number) => PlacementVerdict,
): Judgement[] {
  const judgements: Judgement[] = []
  for (let turn = 0; turn < 1000; turn++) {
    const question = nextQuestion(stages, judgements)
    if (!question) return judgements
    judgements.push({ stepId: question.step.id, verdict: judge(question.step, turn) })
  }
  throw new Error('This placement never ends.')
}
const ids = (steps: readonly PlacementStep[]) => steps.map(({ id }) => id)

describe('a learner', () => {
  const line = [chain('a', 7)]

  test('is asked about the step in the middle of a chain first', () => {
    expect(nextQuestion(line, [])).toMatchObject({ step: { id: 'a4' }, stageNumber: 1, number: 1, atMost: 20 })
  })

  test('who knew it is taken to know what it rests on, and is asked about the half above', () => {
    const judgements: Judgement[] = [{ stepId: 'a4', verdict: 'knew' }]
    expect(ids(suggestedSteps(line, judgements))).toEqual(['a1', 'a2', 'a3', 'a4'])
    expect(nextQuestion(line, judgements)?.step.id).toBe('a6')
  })

  test.each(['partly', 'not-yet'] as const)('who judged %s is asked about the half below', (verdict) => {
    const judgements: Judgement[] = [{ stepId: 'a4', verdict }]
    expect(suggestedSteps(line, judgements)).toEqual([])
    expect(nextQuestion(line, judgements)?.step.id).toBe('a2')
  })

  test('is asked about the long steps before the short ones', () => {
    const steps = [step('short', [], 4), step('long', [], 40), step('middle', [], 12)]
    expect(nextQuestion([stage('a', steps)], [])?.step.id).toBe('long')
  })

  test('with one stage is asked until everything in it is decided', () => {
    const apart = stage(
      'a',
      Array.from({ length: 9 }, (_, index) => step(`a${index}`)),
    )
    expect(
      ids(
        suggestedSteps(
          [apart],
          walk([apart], () => 'knew'),
        ),
      ),
    ).toEqual(ids(apart.steps))
  })

  test('with many stages is asked an even share in each, twenty in all', () => {
    const stages = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) =>
      stage(
        slug,
        Array.from({ length: 9 }, (_, index) => step(`${slug}${index}`)),
      ),
    )
    const asked = walk(stages, () => 'not-yet').map(({ stepId }) => stepId[0])
    expect(stages.map(({ slug }) => asked.filter((first) => first === slug).length)).toEqual([3, 3, 3, 3, 3, 3, 2])
  })

  test('leaves what one stage did not need to the stages after it', () => {
    const stages = [
      chain('a', 1),
      chain('b', 1),
      stage(
        'c',
        Array.from({ length: 30 }, (_, at) => step(`c${at}`)),
      ),
    ]
    expect(
      nextQuestion(stages, [
        { stepId: 'a1', verdict: 'knew' },
        { stepId: 'b1', verdict: 'partly' },
      ]),
    ).toMatchObject({
      stageNumber: 3,
      atMost: 18,
    })
  })

  test('who has worked with nothing is asked nothing, and nothing is suggested', () => {
    expect(nextQuestion([], [])).toBeNull()
    expect(suggestedSteps([], [])).toEqual([])
  })

  test('reads the hours of what they know added up', () => {
    expect(sumPlacementHours(suggestedSteps(line, [{ stepId: 'a4', verdict: 'knew' }]))).toBe(40)
    expect(sumPlacementHours([])).toBe(0)
  })
})

describe('a step that needs steps of other stages', () => {
  const [a, b] = [chain('a', 3), stage('b', [step('b1', ['a1', 'a2'], 4), step('b2', ['a1', 'a2', 'a3', 'b1'], 20)])]
  const stages = [a, b]

  test('brings them along when it is known, whichever stages were chosen', () => {
    expect(ids(suggestedSteps(stages, [{ stepId: 'b1', verdict: 'knew' }]))).toEqual(['a1', 'a2', 'b1'])
    const implied = findImplied(stages, [{ stepId: 'b1', verdict: 'knew' }])
    expect([...implied].map(([id, { title }]) => [id, title])).toEqual([
      ['a1', 'b1'],
      ['a2', 'b1'],
    ])
  })

  test('does not bring along what the learner said they do not know', () => {
    const judgements: Judgement[] = [
      { stepId: 'a2', verdict: 'not-yet' },
      { stepId: 'b2', verdict: 'knew' },
    ]
    expect(ids(suggestedSteps(stages, judgements))).toEqual(['a1', 'b1', 'b2'])
  })

  test('is asked about whatever was not known in another stage', () => {
    expect(nextQuestion(stages, [{ stepId: 'a2', verdict: 'partly' }])?.step.id).toBe('a1')
    const judgements: Judgement[] = [
      { stepId: 'a2', verdict: 'partly' },
      { stepId: 'a1', verdict: 'knew' },
    ]
    expect(nextQuestion(stages, judgements)?.stage.slug).toBe('b')
  })

  test('chosen by hand, brings those that are neither chosen nor put aside', () => {
    const missing = (picked: readonly string[], aside: readonly string[] = []) =>
      ids(
        listPrerequisites(
          stages,
          'b2',
          (id) => picked.includes(id),
          (id) => aside.includes(id),
        ),
      )
    expect(missing([])).toEqual(['a1', 'a2', 'a3', 'b1'])
    expect(missing(['a1', 'b1'], ['a3'])).toEqual(['a2'])
    expect(missing(['a1', 'a2', 'a3', 'b1'])).toEqual([])
  })
})

/**
 * Stages of up to twelve steps, each of which requires some before it, in its stage or another, and their
 * prerequisites.
 */
const anyStages: fc.Arbitrary<PlacementStage[]> = fc
  .array(
    fc.array(fc.tuple(fc.array(fc.nat({ max: 11 }), { maxLength: 3 }), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 12,
    }),
    { maxLength: 9 },
  )
  .map((plans) => {
    const before: PlacementStep[] = []
    return plans.map((plan, at) => {
      const steps: PlacementStep[] = []
      for (const [picks, hours] of plan) {
        const direct = picks.flatMap(
          (pick, index) => (index === 2 ? before[before.length - 1 - pick] : steps[pick]) ?? [],
        )
        const all = new Set(direct.flatMap((other) => [other.id, ...other.restsOn]))
        steps.push(step(`${at}-${steps.length}`, [...all], hours))
      }
      before.push(...steps)
      return stage(`${at}`, steps)
    })
  })
const anyVerdicts = fc.infiniteStream(fc.constantFrom<PlacementVerdict>('knew', 'partly', 'not-yet'))
const verdictFrom = (verdicts: Iterator<PlacementVerdict>) => (): PlacementVerdict => verdicts.next().value ?? 'partly'

describe('whatever a learner answers', () => {
  test('the placement ends, within its limit, and asks nothing twice', () => {
    fc.assert(
      fc.property(anyStages, anyVerdicts, (stages, verdicts) => {
        const asked = walk(stages, verdictFrom(verdicts)).map(({ stepId }) => stepId)
        expect(asked.length).toBeLessThanOrEqual(QUESTIONS_IN_ALL)
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })

  test('each question is about a step that is still open, numbered within its share', () => {
    fc.assert(
      fc.property(anyStages, anyVerdicts, (stages, verdicts) => {
        const judgements = walk(stages, verdictFrom(verdicts))
        for (const [at, { stepId }] of judgements.entries()) {
          const before = judgements.slice(0, at)
          const question = nextQuestion(stages, before)
          expect(question?.step.id).toBe(stepId)
          expect(question?.number).toBeLessThanOrEqual(question?.atMost ?? 0)
          expect(ids(suggestedSteps(stages, before))).not.toContain(stepId)
        }
      }),
    )
  })

  test('stopped at any question, what is suggested holds together and nothing ruled out is in it', () => {
    fc.assert(
      fc.property(anyStages, anyVerdicts, fc.nat({ max: 20 }), (stages, verdicts, stop) => {
        const judgements = walk(stages, verdictFrom(verdicts)).slice(0, stop)
        const suggested = suggestedSteps(stages, judgements)
        const known = new Set(ids(suggested))
        const ruledOut = new Set<string>()
        for (const { stepId, verdict } of judgements) {
          if (verdict === 'knew') expect(known).toContain(stepId)
          const own = stages.find(({ steps }) => steps.some(({ id }) => id === stepId))?.steps ?? []
          const out = own.filter(({ id, restsOn }) => id === stepId || restsOn.includes(stepId))
          if (verdict !== 'knew') for (const { id } of out) ruledOut.add(id)
        }
        for (const id of ruledOut) expect(known).not.toContain(id)
        for (const { restsOn } of suggested)
          for (const id of restsOn) expect(known.has(id) || ruledOut.has(id)).toBe(true)
      }),
    )
  })

  test('one more answer never takes a suggestion away', () => {
    fc.assert(
      fc.property(anyStages, anyVerdicts, (stages, verdicts) => {
        const judgements = walk(stages, verdictFrom(verdicts))
        let before: string[] = []
        for (let count = 1; count <= judgements.length; count++) {
          const after = ids(suggestedSteps(stages, judgements.slice(0, count)))
          expect(after).toEqual(expect.arrayContaining(before))
          before = after
        }
      }),
    )
  })

  test('whoever judges honestly is never suggested a step they do not know', () => {
    fc.assert(
      fc.property(anyStages, fc.infiniteStream(fc.boolean()), (stages, coin) => {
        const knows = new Set<string>()
        for (const { id, restsOn } of stages.flatMap(({ steps }) => steps)) {
          if (coin.next().value && restsOn.every((other) => knows.has(other))) knows.add(id)
        }
        const judgements = walk(stages, ({ id }) => (knows.has(id) ? 'knew' : 'not-yet'))
        for (const { id } of suggestedSteps(stages, judgements)) expect(knows).toContain(id)
      }),
    )
  })
})
