import { describe, expect, test } from 'vitest'
import { matchPasted, type PastableStep } from './match-pasted'
import { parsePasted, pastedBounds } from './parse-pasted'

const step = (title: string, over: Partial<PastableStep> = {}): PastableStep => ({
  ...{ id: title, title, shortTitle: title, hours: 3, status: 'not-started' },
  ...over,
})

describe('a pasted list', () => {
  test('is read line by line: marks, boxes, numbers, links and hours are left out', () => {
    const text = `# Done
- Git basics
* [x] HTTP in practice (4 h)
1. [SQL joins](https://example.org/joins)
- [ ] Docker
☐ Caching
✓ Indexes

  Transactions
git basics`
    expect(parsePasted(text)).toEqual({
      topics: ['git basics', 'HTTP in practice', 'SQL joins', 'Indexes', 'Transactions'],
      openCount: 2,
      isCut: false,
    })
  })

  test.each([
    ['texts', ['Git', 'HTTP'], ['Git', 'HTTP'], 0],
    ['objects', [{ title: 'Git', done: true }, { name: 'HTTP', done: false }, { label: 'SQL' }], ['Git', 'SQL'], 1],
    [
      'objects with a status',
      {
        nodes: [
          { title: 'Git', status: 'done' },
          { title: 'HTTP', status: 'learning' },
        ],
      },
      ['Git'],
      1,
    ],
    ['nested lists', { done: ['Git', { title: 'Web', children: ['HTTP'] }] }, ['Git', 'Web', 'HTTP'], 0],
  ])('is read as JSON of %s', (_, document, topics, openCount) => {
    expect(parsePasted(JSON.stringify(document))).toMatchObject({ topics, openCount })
  })

  test('that is no JSON after all is read by its lines', () => {
    expect(parsePasted('[Git](https://example.org)\n{HTTP').topics).toEqual(['Git', '{HTTP'])
  })

  test.each([
    ['a million characters on a line', 'a'.repeat(1_000_000), 1],
    ['ten thousand bullets', Array.from({ length: 10_000 }, (_, n) => `- topic ${n}`).join('\n'), pastedBounds.topics],
    ['lists in lists', '['.repeat(50_000) + ']'.repeat(50_000), 1],
    ['open brackets', '- [ '.repeat(25_000), 1],
    ['texts from right to left, with marks of direction', '\u202eאבג\u202c\n'.repeat(10_000), 1],
  ])('of %s is read in time, and bounded', (_, text, count) => {
    const from = performance.now()
    const { topics } = parsePasted(text)
    expect(topics.length).toBeLessThanOrEqual(count)
    expect(topics.every((topic) => topic.length <= pastedBounds.topic)).toBe(true)
    expect(performance.now() - from).toBeLessThan(500)
  })
})

describe('a topic', () => {
  const steps = [
    ...[step('Git basics'), step('HTTP in practice', { shortTitle: 'HTTP' }), step('SQL joins', { status: null })],
    ...[step('REST API design'), step('Docker'), step('C++ templates')],
  ]
  const match = (...topics: string[]) => {
    const { matches, unmatched } = matchPasted(topics, steps)
    return [
      ...matches.map(({ step, isSure }) => `${step.title}${isSure ? '' : '?'}`),
      ...unmatched.map((topic) => `-${topic}`),
    ]
  }

  test('is the step of the same title, however it is written', () => {
    expect(match('GIT', 'http', 'Learn the SQL Join', 'Dóckèr', 'C++ Template')).toEqual([
      ...['Git basics', 'HTTP in practice', 'SQL joins', 'Docker', 'C++ templates'],
    ])
  })

  test('may be the step with half of its words, which the learner has to say', () => {
    expect(match('API design', 'Docker Compose', 'Kubernetes', '')).toEqual([
      'REST API design?',
      'Docker?',
      '-Kubernetes',
      '-',
    ])
  })

  test('counts once, the surer of two first', () => {
    expect(match('Docker Compose', 'Docker', 'docker')).toEqual(['Docker'])
  })

  test('is matched in bounded time', () => {
    const many = Array.from({ length: 500 }, (_, n) => step(`alpha beta gamma ${n} delta`))
    const topics = Array.from({ length: 500 }, (_, n) => `${'alpha beta x '.repeat(15)}${n}`)
    const from = performance.now()
    expect(matchPasted(topics, many).unmatched.length).toBeGreaterThan(0)
    expect(performance.now() - from).toBeLessThan(1000)
  })
})
