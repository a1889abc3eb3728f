import { expect, test } from 'vitest'
import { soundBody, type TinyStep, tinyRoadmap } from '@/testing/tiny-roadmap'
import { placedSteps } from './placed-step'
import { type Topics, topicFindings } from './topics'

const topics: Topics = [
  { topic: 'migrations', words: ['migrations?'], steps: ['schema-changes'] },
  { topic: 'the framework', words: ['endpoints?'], steps: ['red-framework', 'blue-framework'] },
]
const taught: TinyStep[] = [
  { slug: 'schema-changes' },
  { slug: 'red-framework', tracks: ['red'] },
  { slug: 'blue-framework', tracks: ['blue'] },
]
const body = (bullet: string) => `${soundBody}\n\n## The brief\n\nBuild a shop.\n\n- ${bullet}\n`
const project = (over: object): TinyStep => ({ slug: 'shop', kind: 'project', ...over })
const findings = (...steps: TinyStep[]) => {
  const library = [tinyRoadmap([...taught, ...steps])]
  return topicFindings(topics, library, placedSteps(library)).map(({ file, message }) => `${file}: ${message}`)
}

test('a brief that asks for a migration fails without the step that teaches it', () => {
  const asks = { body: body('A migration builds the tables.') }
  expect(findings(project(asks))).toEqual([
    expect.stringMatching(/shop\.md: prerequisites: the brief says "migration" \(migrations\).*after schema-changes;/),
  ])
  expect(findings(project({ ...asks, prerequisites: ['schema-changes'] }))).toEqual([])
})

test('the step may come before another prerequisite', () => {
  const between = { slug: 'between', prerequisites: ['schema-changes'] }
  const asks = { body: body('Migrations build the tables.'), prerequisites: ['between'] }
  expect(findings(between, project(asks))).toEqual([])
})

test('a brief that asks for the framework needs it on each track, and on its own track alone', () => {
  const asks = { body: body('Each endpoint answers.') }
  expect(findings(project({ ...asks, prerequisites: ['red-framework'] }))).toEqual([
    expect.stringMatching(/after blue-framework;/),
  ])
  expect(findings(project({ ...asks, prerequisites: ['red-framework', 'blue-framework'] }))).toEqual([])
  expect(findings(project({ ...asks, tracks: ['red'], prerequisites: ['red-framework'] }))).toEqual([])
})

test.each([
  ['summary', { summary: 'Build a shop with an endpoint for each thing.' }],
  [
    'checklist',
    { checklist: [1, 2, 3, 4].map((n) => ({ key: `item-${n}`, text: `Show endpoint ${n} to somebody else` })) },
  ],
  [
    'rubric',
    {
      rubric: [1, 2, 3, 4].map((n) => ({
        ...{ key: `row-${n}`, title: 'A row', notYet: 'There is nothing to be seen.' },
        ...{ competent: 'The endpoint answers as it should.', excellent: 'It answers more than was asked.' },
      })),
    },
  ],
])('words count in the %s', (_where, over) => {
  expect(findings(project({ body: body('Sell things.'), ...over }))).toEqual([expect.stringMatching(/"endpoint"/)])
})

test('words count where they are whole, and not where a project only explains itself or is excellent', () => {
  expect(findings(project({ body: body('Immigrations are counted.') }))).toEqual([])
  expect(
    findings(project({ body: `${body('Sell things.')}\n## How to go about it\n\nAn endpoint may help.` })),
  ).toEqual([])
  expect(findings({ slug: 'lesson', body: `${soundBody}\nWrite an endpoint.` })).toEqual([])
})

test('a topic that names a step which is not there is named itself', () => {
  const library = [tinyRoadmap(taught)]
  const lost = [{ topic: 'tests', words: ['tests?'], steps: ['testing'] }]
  expect(topicFindings(lost, library, placedSteps(library))).toEqual([
    { file: 'content/topics.yaml', message: '"tests" names testing, but no roadmap has that step.' },
  ])
})
