import { expect, test } from 'vitest'
import { frontMatterFindings } from './front-matter'

const sound = {
  id: '7b8e2d3a-1111-4111-8111-111111111111',
  title: 'A step',
  shortTitle: 'Step',
  summary: 'A sentence that is long enough.',
  kind: 'topic',
  level: 'junior',
  core: true,
  effort: { median: 1, p90: 2 },
  completion: 'tick',
  skills: ['reading'],
  checklist: [1, 2, 3, 4].map((n) => ({ key: `item-${n}`, text: 'Do this thing well' })),
  resources: [1, 2, 3].map((n) => ({
    ...{ title: 'A page', url: `https://example.org/${n}`, kind: 'docs' },
    ...{ minutes: 10, cost: 'free', language: 'en' },
  })),
  selfCheck: [1, 2, 3].map(() => ({ question: 'What is this about?', answer: 'About nothing in particular.' })),
}
const findings = (over: object, key = 'one/a', isHouse = true) =>
  frontMatterFindings(
    'tiny',
    new Map([[key, { path: `steps/${key}.md`, frontMatter: { ...sound, ...over }, body: '' }]]),
    isHouse,
  ).map(({ file, message }) => `${file.split('/').at(-1)}: ${message}`)

test('front matter without fault is taken', () => {
  expect(findings({})).toEqual([])
})

test('all that is wrong is said at once, in words an author understands', () => {
  const wrong = { title: null, kind: 'lesson', colour: 'red', checklist: [], effort: { median: null, p90: 2 } }
  expect(findings(wrong)).toEqual([
    'a.md: title is empty; fill it in.',
    'a.md: kind must be one of topic, project, practice.',
    'a.md: effort.median is empty; fill it in.',
    'a.md: front matter: unknown key colour. Correct or remove it.',
    'a.md: checklist is too short or small; give at least 4 entries.',
  ])
})

test('a text that is too long, a bad address and an untrue promise are named', () => {
  const [link, ...others] = sound.resources
  expect(findings({ shortTitle: 'Much too long for a tight place' })).toEqual([
    'a.md: shortTitle is too long or large; give at most 22 characters.',
  ])
  expect(findings({ resources: [{ ...link, url: 'http://example.org' }, ...others] })).toEqual([
    expect.stringMatching(/^a\.md: resources\.0\.url/),
  ])
  expect(findings({ completion: 'review' })).toEqual(['a.md: front matter: a reviewed step needs a rubric.'])
})

test('a flavour is held to its own form', () => {
  expect(findings({}, 'one/a.red')).toContainEqual(expect.stringMatching(/^a\.red\.md: front matter: unknown key/))
})

test('a file with empty front matter lacks everything', () => {
  const files = new Map([['one/a', { path: 'steps/one/a.md', frontMatter: null, body: '' }]])
  expect(frontMatterFindings('tiny', files, true).length).toBeGreaterThan(8)
  expect(frontMatterFindings('tiny', files, false).map(({ message }) => message)).toEqual([
    'id is empty; fill it in.',
    'title is empty; fill it in.',
  ])
})

test('a roadmap of a host is held only to what progress needs', () => {
  const short = { summary: '', shortTitle: undefined, skills: [], checklist: [], resources: [], selfCheck: [] }
  expect(findings(short, 'one/a', false)).toEqual([])
  expect(findings(short).length).toBeGreaterThan(5)
  expect(findings({ effort: { median: 8, p90: 8 } }, 'one/a', false)).toEqual([
    'a.md: effort: p90 must be above the median.',
  ])
})
