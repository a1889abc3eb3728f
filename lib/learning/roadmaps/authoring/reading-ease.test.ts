import { describe, expect, test } from 'vitest'
import { type TinyStep, tinyRoadmap } from '@/testing/tiny-roadmap'
import { placedSteps } from './placed-step'
import { readingEase, readingFindings, readingGrade } from './reading-ease'

const findings = (step: Partial<TinyStep>) =>
  readingFindings(placedSteps([tinyRoadmap([{ slug: 'a', ...step }])])).map(
    ({ file, message }) => `${file.split('/').at(-1)} ${message}`,
  )
const plain = 'The cat sat on the mat and saw the dog run. '
const heavy = 'Organisational considerations necessitate comprehensive infrastructural modernisation initiatives. '
const words = (count: number) => Array.from({ length: count }, () => 'cat').join(' ')

describe('reading ease', () => {
  test('is high for short sentences of short words, and low for the others', () => {
    // 206.835 - 1.015 * 11 - 84.6 * 1: eleven words a sentence, one syllable a word.
    expect(readingEase([plain.repeat(9)])).toBeCloseTo(206.835 - 1.015 * 11 - 84.6)
    expect(readingEase([heavy.repeat(12)])).toBeLessThan(0)
  })

  test('becomes years of school by the other formula', () => {
    expect(readingGrade([plain.repeat(9)])).toBeCloseTo(0.39 * 11 + 11.8 - 15.59)
    expect(readingGrade([heavy.repeat(12)])).toBeGreaterThan(20)
  })

  test('says nothing of a text that is too short', () => {
    expect(readingEase([heavy])).toBeNull()
    expect(readingGrade([heavy])).toBeNull()
  })

  test('is asked of the prose alone: code, headings and tables are left out', () => {
    const body = `## ${heavy}\n\n${plain.repeat(9)}\n\n\`\`\`js\n${heavy.repeat(20)}\n\`\`\`\n\n| ${heavy} |\n| --- |\n| ${heavy} |`
    expect(findings({ body })).toEqual([])
  })
})

describe('what is hard to read is named', () => {
  test('in a body and in a flavour, each by its file', () => {
    const flavours = { red: { body: heavy.repeat(12) }, blue: { body: plain.repeat(9) } }
    expect(findings({ body: heavy.repeat(12), flavours })).toEqual([
      expect.stringMatching(/^a\.md reads at -\d+ on Flesch/),
      expect.stringMatching(/^a\.red\.md reads at/),
    ])
  })

  test('when one sentence has over 35 words, wherever it stands', () => {
    const selfCheck = [1, 2, 3].map(() => ({ question: 'What is this?', answer: `${words(36)}.` })).slice(0, 3)
    expect(findings({ body: `${words(35)}.` })).toEqual([])
    expect(findings({ body: `${words(36)}.` })).toEqual([
      expect.stringMatching(/^a\.md a sentence has 36 words.*"cat cat/),
    ])
    expect(findings({ selfCheck })).toHaveLength(3)
  })

  test('but the list after a colon is counted on its own, and neither a number nor an abbreviation ends a sentence', () => {
    expect(findings({ body: `${words(20)}: ${words(20)}.` })).toEqual([])
    expect(findings({ body: `${words(20)} 24.1 ${words(20)}.` })).toHaveLength(1)
    expect(findings({ body: `${words(20)}, e.g. ${words(20)}.` })).toHaveLength(1)
    expect(findings({ body: `${words(20)}. npm ${words(20)}.` })).toEqual([])
  })
})
