import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { splitWords } from '@/lib/learning/roadmaps/authoring/prose'
import { sentencesIn } from './interface-sentences'
import { messageSentences } from './message-sentences'
import { medianGrade, readingAges } from './reading-ages'

const { pages, screens } = readingAges(path.resolve())

describe('the texts are for who left school at fifteen', () => {
  test('half of them ask for seven years of school at most, and none for more than nine', () => {
    expect(pages.length).toBeGreaterThan(150)
    expect(medianGrade(pages)).toBeLessThanOrEqual(7)
    expect(pages.filter(({ grade }) => grade > 9)).toEqual([])
  })

  test('guide, questions and privacy are among them', () => {
    const names = pages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['content/guide/faq.yaml', 'lib/operations/privacy/privacy-text.ts']))
    expect(names.filter((name) => name.startsWith('content/guide/'))).toHaveLength(5)
  })
})

describe('the interface', () => {
  test('asks for six years in all, and no screen for more than eight', () => {
    expect(screens.sentences).toBeGreaterThan(400)
    expect(screens.grade).toBeLessThanOrEqual(6)
    expect(screens.files.filter(({ grade }) => grade > 8)).toEqual([])
  })

  test('says nothing in more than 35 words at a time', () => {
    const long = screens.said.flatMap(({ file, text }) =>
      text
        .split(/(?<=[.!?:])\s/)
        .filter((sentence) => splitWords(sentence).length > 35)
        .map((sentence) => `${file}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test('scolds nobody, promises nothing and shouts at nobody', () => {
    const off = /\b(?:oops|whoops|sorry|please|simply|easily|amazing|awesome|failed|invalid|unfortunately)\b|!/i
    expect(screens.said.filter(({ text }) => off.test(text))).toEqual([])
  })

  test('calls one thing by one name', () => {
    const other =
      /\b(?:log ?in|log ?out|sign ?off|roadmap item|task list|assignment|hand(?:s|ed|ing)? in|iteration|email|delete your progress|user|student)\b/i
    expect(screens.said.filter(({ text }) => other.test(text))).toEqual([])
  })
})

test('a message is read in each of its cases, with its links and a word for each value', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-sentences-'))
  mkdirSync(path.join(folder, 'messages/en/learning'), { recursive: true })
  const hint = 'Ask {name} for <link>the code</link>: {count, plural, =0 {none is} other {# are}} left.'
  writeFileSync(path.join(folder, 'messages/en/learning/list.json'), JSON.stringify({ title: 'Steps', hint }))
  expect(messageSentences(folder, 'this').map(({ text }) => text)).toEqual([
    'Steps',
    'Ask this for the code: none is left.',
    'Ask this for the code: this are left.',
  ])
  rmSync(folder, { recursive: true })
})

describe('a sentence is taken from the source', () => {
  test('with its links, its emphasis and a word for each value', () => {
    const source = '<p>You have <b>{count}</b> reviews in <Link href="/a">your queue</Link>.</p>'
    expect(sentencesIn(source)).toEqual(['You have this reviews in your queue.'])
  })

  test('from a string or a template, and not from names and addresses', () => {
    const source = `const a = 'Nobody has joined yet.'; const b = \`Sent to \${name} on the day.\`; const c = 'text-sm font-bold'`
    expect(sentencesIn(source)).toEqual(['Nobody has joined yet.', 'Sent to this on the day.'])
  })
})
