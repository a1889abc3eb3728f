import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readTexts } from '@/lab/content/content-report'
import { COVERAGE_FILE, type Coverage, coverageSchema, filesNamed, missingFacts } from './coverage'

const coverage = coverageSchema.parse(parse(readFileSync(COVERAGE_FILE, 'utf8')))
const texts = readTexts(filesNamed(coverage))

describe('the facts that the product promises to tell', () => {
  test('are all listed, by the sections they come from', () => {
    const counts = Object.entries(coverage).map(([section, entries]) => [section, entries.length])
    expect(Object.fromEntries(counts)).toEqual({
      'The roadmap': 28,
      'Technical skills': 7,
      'Soft skills': 6,
      Responsibilities: 6,
      'Front end against back end': 13,
      'Levels and salaries': 14,
      'Factors that move a salary': 9,
      'Time to be employable': 10,
      'Where the field goes': 18,
      'In demand': 5,
      'Where to look for a job': 12,
      'Preparing for a job': 12,
      'Questions people ask': 26,
    })
  })

  test('are all told', () => {
    expect(missingFacts(coverage, texts).map(({ file, message }) => `${file} ${message}`)).toEqual([])
  })

  test('are each told by a phrase that stands there and that a text without it lacks', () => {
    const told = Object.values(coverage).flat()
    const unproved = told.filter((entry) => {
      const only: Coverage = { one: [entry] }
      // A phrase that matches by accident would still match after the words it means are gone.
      return entry.says.some((phrase) => missingFacts(only, without(entry.where, phrase)).length === 0)
    })
    expect(unproved.map(({ fact }) => fact)).toEqual([])
  })
})

/** Returns the texts without the words that a phrase matches, anywhere in the files named. */
function without(where: readonly string[], phrase: string): Map<string, string> {
  const files = new Set(where.map((place) => place.split('#')[0]))
  return new Map(
    [...texts].map(([file, text]) => {
      const read = text.replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1').replace(/\*\*|`/g, '')
      return [file, files.has(file) ? read.replaceAll(loose(phrase), '') : text]
    }),
  )
}

/** Builds a pattern for a phrase in a file, where a space may be a line break. */
const loose = (phrase: string) => new RegExp(phrase.replaceAll(' ', '\\s+').replaceAll('.*', '[\\s\\S]*'), 'gi')

describe('a fact that is told no more', () => {
  const one = (over: object): Coverage =>
    coverageSchema.parse({
      facts: [{ fact: 'Rex barks', where: 'a.md', says: ['Rex, .* barks', 'at night'], ...over }],
    })
  const file = new Map([
    [
      'a.md',
      '# Dogs\n\nText.\n\n## By day\n\nRex sleeps.\n\n## By night\n\nREX, a [big](/dogs) dog, **barks**\nat night.\n',
    ],
    ['b.yaml', '- id: cats\n  text: Tom purrs.\n- id: dogs\n  text: Rex growls.\n'],
  ])
  const messages = (coverage: Coverage) =>
    missingFacts(coverage, file).map(({ file, message }) => `${file}: ${message}`)

  test('is none while each phrase stands there, whatever the case, the marks and the line breaks', () => {
    expect(messages(one({}))).toEqual([])
    expect(messages(one({ where: 'a.md#by-night' }))).toEqual([])
    expect(messages(one({ where: 'b.yaml#dogs', says: ['Rex growls'] }))).toEqual([])
  })

  test('is named with what is missing', () => {
    expect(messages(one({ says: ['Rex', 'purrs'] }))).toEqual([
      'a.md: no longer says /purrs/, for the fact "Rex barks".',
    ])
  })

  test('is found missing where only another section tells it', () => {
    expect(messages(one({ where: 'a.md#by-day' }))).toHaveLength(1)
    expect(messages(one({ where: 'b.yaml#dogs', says: ['purrs'] }))).toHaveLength(1)
  })

  test('is told by several files together', () => {
    expect(messages(one({ where: ['a.md', 'b.yaml#cats'], says: ['barks', 'purrs'] }))).toEqual([])
  })

  test('is named where its file or section is gone', () => {
    expect(messages(one({ where: 'c.md' }))).toEqual([
      'content/coverage.yaml: "Rex barks": c.md is not there; name the text that says it now.',
    ])
    expect(messages(one({ where: 'a.md#by-dusk' }))).toEqual([expect.stringMatching(/a\.md#by-dusk is not there/)])
  })

  test('cannot be listed twice, nor with a pattern that is none', () => {
    const [entry] = one({}).facts ?? []
    expect(missingFacts({ a: entry ? [entry, entry] : [] }, file)).toEqual([
      { file: COVERAGE_FILE, message: 'the fact "Rex barks" is listed twice.' },
    ])
    expect(() => one({ says: ['(open'] })).toThrow(/regular expression/)
  })
})
