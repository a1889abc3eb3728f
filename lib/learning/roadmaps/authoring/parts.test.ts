import { describe, expect, test } from 'vitest'
import { soundBody, tinyRoadmap } from '@/testing/tiny-roadmap'
import { partFindings } from './parts'
import { placedSteps } from './placed-step'

const findings = (over: object = {}) =>
  partFindings(placedSteps([tinyRoadmap([{ slug: 'a', ...over }])])).map(({ message }) => message)
const rubric = [1, 2, 3, 4].map((n) => ({
  ...{ key: `row-${n}`, title: 'A row', notYet: 'It is not there to be seen.' },
  ...{ competent: 'It is there and holds well.', excellent: 'It is there and shines.' },
}))
const project = { kind: 'project', completion: 'review', rubric }
const brief = (bullets: number) =>
  soundBody.replace(
    '## How',
    `## The brief\n\n${'A club wants a list of its tools. '.repeat(8)}\n\n${'- it runs\n'.repeat(bullets)}\n## How`,
  )

test('a step with all its parts is taken', () => {
  expect(findings()).toEqual([])
  expect(findings({ ...project, body: brief(5) })).toEqual([])
})

describe('a body', () => {
  test('that lacks a section, has another, or has them in another order is told so', () => {
    expect(findings({ body: soundBody.replace('## Why it matters at work', '## Why') })).toEqual([
      expect.stringMatching(/"## Why it matters at work" is missing/),
      expect.stringMatching(/"## Why" is no section/),
    ])
    const [what, why, how] = soundBody.split(/^(?=## )/m)
    expect(findings({ body: `${why}\n${what}\n${how}` })).toEqual([expect.stringMatching(/another order/)])
  })

  test('whose section holds hardly a word is told how few', () => {
    expect(findings({ body: soundBody.replace(/(## What it is\n\n)[^#]+/, '$1Very little.\n\n') })).toEqual([
      expect.stringMatching(/"## What it is" has 2 words/),
    ])
  })

  test('in which a comment to the author is left is told so', () => {
    expect(findings({ body: `${soundBody}\n\n<!-- one more example -->\n` })).toEqual([
      expect.stringMatching(/comment/),
    ])
  })
})

test('a project needs a brief, and five things in it by which one sees that it is done', () => {
  expect(findings(project)).toEqual([expect.stringMatching(/"## The brief" is missing/)])
  expect(findings({ ...project, body: brief(4) })).toEqual([expect.stringMatching(/has 4 bullets/)])
})

describe('a checklist says what to do', () => {
  const check = (text: string) =>
    findings({
      checklist: [1, 2, 3, 4].map((n) => ({ key: `item-${n}`, text: n === 1 ? text : 'Do this thing well' })),
    })

  test.each([
    'The program runs',
    'You can explain it',
    'Running the tests',
    'How it works inside',
    'write a test first',
  ])('"%s" does not', (text) => {
    expect(check(text)).toEqual([expect.stringMatching(/checklist item-1: begins with/)])
  })

  test.each(['Bring one change to a merge', 'Have a person review it', 'Use Git for all of it'])(
    '"%s" does',
    (text) => {
      expect(check(text)).toEqual([])
    },
  )
})

test('the first answer is a full sentence, because it stands alone when a learner is placed', () => {
  const answers = (first: string) =>
    findings({
      selfCheck: [1, 2, 3].map((n) => ({
        question: 'Why is that so?',
        answer: n === 1 ? first : 'A fragment of a thing',
      })),
    })
  expect(answers('Because the second request sees the row of the first.')).toEqual([])
  expect(answers('Unique constraints, row locks and serialisable transactions')).toEqual([
    expect.stringMatching(/first answer/),
  ])
})

test('a flavour has text and no headings', () => {
  const flavours = { red: { body: '## Red\n\nText.' }, blue: { body: '<!-- how -->' } }
  expect(findings({ flavours })).toEqual([
    expect.stringMatching(/no headings/),
    expect.stringMatching(/text is missing/),
    expect.stringMatching(/comment/),
  ])
})
