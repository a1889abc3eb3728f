import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasErrors, outlineBounds } from './outline'
import { parseOutline } from './parse-outline'
import { type WritableStage, writeOutline } from './write-outline'

const listProblems = (text: string) => parseOutline(text).problems.map(({ kind, line }) => `${line} ${kind}`)

describe('an outline', () => {
  test('has stages with weeks, steps with hours, and rows', () => {
    const { outline, problems } = parseOutline(`# Pottery in a term
From a bag of clay
to four bowls that match.

## Weeks 1 to 3: The clay
What clay is and does.

- Choose a **clay** (2 h)
- [x] Wedge it (90 min)
  - Cut it in two
    - Slam it down
  - [ ] No air is left
1. Centre it (2-4 hours)

### The kiln (week 4)
* [Docker](https://school.example/roadmaps/backend/steps/docker) (5 h)
* /roadmaps/backend/steps/git-basics
`)
    expect(problems).toEqual([])
    const own = { borrowed: null, rows: [] }
    expect(outline).toEqual({
      title: 'Pottery in a term',
      summary: 'From a bag of clay to four bowls that match.',
      stages: [
        {
          ...{ title: 'The clay', summary: 'What clay is and does.', weeks: { from: 1, to: 3 }, line: 5 },
          steps: [
            { ...own, title: 'Choose a clay', hours: 2, line: 8 },
            { ...own, title: 'Wedge it', hours: 2, rows: ['Cut it in two', 'Slam it down', 'No air is left'], line: 9 },
            { ...own, title: 'Centre it', hours: 3, line: 13 },
          ],
        },
        {
          ...{ title: 'The kiln', summary: '', weeks: { from: 4, to: 4 }, line: 15 },
          steps: [
            { ...own, title: 'Docker', hours: 5, borrowed: { roadmap: 'backend', step: 'docker' }, line: 16 },
            { ...own, title: '', hours: null, borrowed: { roadmap: 'backend', step: 'git-basics' }, line: 17 },
          ],
        },
      ],
    })
  })

  test.each([
    ['Week 7', 'Week 7', { from: 7, to: 7 }],
    ['Weeks 5–6 – APIs', 'APIs', { from: 5, to: 6 }],
    ['APIs (Weeks 5 and 6)', 'APIs', { from: 5, to: 6 }],
    ['Weeks of rain', 'Weeks of rain', null],
    ['Week 3rd quarter', 'Week 3rd quarter', null],
    ['APIs (advanced)', 'APIs (advanced)', null],
  ])('reads the heading "%s"', (heading, title, weeks) => {
    expect(parseOutline(`## ${heading}\n- a`).outline.stages).toMatchObject([{ title, weeks }])
  })

  test.each([
    ['Loops (1,5 h)', 'Loops', 2],
    ['Loops (10 min)', 'Loops', 1],
    ['Loops [3 hrs]', 'Loops', 3],
    ['Loops (in depth)', 'Loops (in depth)', null],
    ['Loops (3 steps)', 'Loops (3 steps)', null],
    ['*Loops*', 'Loops', null],
    ['snake_case and `code`', 'snake_case and code', null],
    ['![Loops](https://example.org/loops.svg)', 'Loops', null],
  ])('reads the step "%s"', (line, title, hours) => {
    expect(parseOutline(`# A\n- ${line}`).outline.stages[0]?.steps).toMatchObject([{ title, hours, borrowed: null }])
  })

  test('names what is wrong at its line, and what is left out', () => {
    expect(listProblems('')).toEqual(['1 noSteps'])
    expect(listProblems('- a\n# A\n- b')).toEqual(['1 noStage'])
    expect(listProblems('# A\n# B\n- b\n-\n- B\n- c (900 h)\nmore')).toEqual([
      ...['1 emptyStage', '4 noTitle', '5 repeatedStep', '6 wrongHours', '7 strayLine'],
    ])
    expect(listProblems('## Weeks 4 to 2: A\n- [b](https://example.org)\n```\n- c\n```\n- d')).toEqual([
      ...['1 wrongWeeks', '2 droppedLink', '3 codeBlock'],
    ])
    expect(listProblems(`# ${'a'.repeat(121)}\n${'b'.repeat(400)}\n- c\n  - ${'d'.repeat(301)}`)).toEqual([
      ...['1 longTitle', '1 longSummary', '4 longRow'],
    ])
    expect(listProblems('# A\n- \u202ereversed')).toEqual(['2 oddTitle'])
    expect(hasErrors(parseOutline('# A\n- b\nmore').problems)).toBe(false)
    expect(hasErrors(parseOutline('# A\n- b\n- b').problems)).toBe(true)
  })

  test('is bounded in stages, steps and rows', () => {
    const lines = (count: number, line: string) => Array.from({ length: count }, (_, n) => `${line}${n}`).join('\n')
    expect(listProblems(`# A\n${lines(500, '- step ')}`)).toEqual([])
    expect(listProblems(`# A\n${lines(501, '- step ')}`)).toEqual(['502 manySteps'])
    expect(listProblems(`# A\n- b\n${lines(41, '  - row ')}`)).toEqual(['43 manyRows'])
    expect(listProblems(Array.from({ length: 61 }, (_, n) => `# ${n}\n- step ${n}`).join('\n'))).toEqual([
      '121 manyStages',
    ])
  })

  const word = fc.constantFrom('clay', 'glaze', 'Foot', 'two bowls', 'Brennofen', 'קרמיקה', 'C++', 'a/b')
  const title = fc.tuple(word, fc.nat(99_999)).map(([one, n]) => `${one} n${n}`)
  const weeks = fc
    .tuple(fc.integer({ min: 1, max: 130 }), fc.nat(20))
    .map(([from, more]) => ({ from, to: from + more }))
  const step = fc.record({
    title,
    hours: fc.option(fc.integer({ min: 1, max: 200 })),
    rows: fc.array(title, { maxLength: 4 }),
    borrowed: fc.option(fc.record({ roadmap: fc.constant('backend'), step: fc.constantFrom('http', 'git-basics') })),
  })
  const stages: fc.Arbitrary<WritableStage[]> = fc.array(
    fc.record({
      title,
      weeks: fc.option(weeks),
      summary: fc.oneof(title, fc.constant('')),
      steps: fc.array(step, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  test('that is written reads as what it was', () => {
    fc.assert(
      fc.property(stages, (written) => {
        expect(parseOutline(writeOutline(written)).outline.stages).toMatchObject(written)
      }),
    )
  })
})

describe('a hostile outline', () => {
  const texts: Record<string, (size: number) => string> = {
    'one long line': (size) => `# A\n- ${'['.repeat(size)}`,
    'open links': (size) => `# A\n- ${']('.repeat(size / 2)}`,
    bullets: (size) => `# A\n${'- b\n'.repeat(size / 4)}`,
    'empty bullets': (size) => `# A\n${'-\n'.repeat(size / 2)}`,
    headings: (size) => '#\n'.repeat(size / 2),
    'deep bullets': (size) => Array.from({ length: size / 100 }, (_, n) => `${' '.repeat(n % 90)}- b`).join('\n'),
    'spaces before a bracket': (size) => `# A\n- a${' '.repeat(size)}(3 h`,
    'marks of direction': (size) => `# \u202e${'\u202e\u0000'.repeat(size / 2)}\n- \u2067a`,
    'lines of text': (size) => `# A\n${'word word word\n'.repeat(size / 15)}`,
    'fences that stay open': (size) => '```\n'.repeat(size / 4),
  }
  test.each(Object.keys(texts))('of %s takes time by its length, and no more of it than is read', (name) => {
    const text = texts[name] as (size: number) => string
    const measure = (size: number) => {
      const from = performance.now()
      const { problems } = parseOutline(text(size))
      expect(problems.length).toBeLessThanOrEqual(200)
      return performance.now() - from
    }
    measure(1000)
    expect(measure(outlineBounds.text)).toBeLessThan(500)
    expect(parseOutline(text(1_000_000)).problems.some(({ kind }) => kind === 'longText')).toBe(true)
  })

  test('keeps what is read within bounds: the rest is counted', () => {
    const { problems, moreProblems } = parseOutline(`# A\n${'-\n'.repeat(10_000)}`)
    expect(problems).toHaveLength(200)
    expect(moreProblems).toBe(9_801)
  })
})
