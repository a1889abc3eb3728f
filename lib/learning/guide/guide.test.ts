import { describe, expect, test } from 'vitest'
import { ContentError } from '@/lib/learning/roadmaps/content'
import { assembleGuide, headingId, plainText } from './guide'

const page = (body = 'Some text.', front = '') => `---
title: A page about something
shortTitle: Something
description: A sentence of at least fifty letters about what stands on this page.
updated: 2026-11-24
${front}---

${body}
`
const faq = (over = '') => `- id: one
  question: What is this about?
  answer: It is about nothing in particular, as any reader of a test can tell, and it says so.
${over}`

const files = (over: Record<string, string | null> = {}): ReadonlyMap<string, string> => {
  const all = { 'guide.yaml': '- first\n- second', 'first.md': page(), 'second.md': page(), 'faq.yaml': faq(), ...over }
  return new Map(Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [[name, text] as const])))
}

describe('the guide', () => {
  test('has its first page at the start and the others below it, in the order of the list', () => {
    const guide = assembleGuide(files({ 'guide.yaml': '- second\n- first' }))
    expect(guide.pages.map(({ path }) => path)).toEqual(['/guide', '/guide/first'])
  })

  test('puts parts made from data between the text', () => {
    const [first] = assembleGuide(files({ 'first.md': page('Before.\n\n{{effort-table}}\n\nAfter.') })).pages
    expect(first?.blocks).toEqual([{ text: 'Before.' }, { part: 'effort-table' }, { text: 'After.' }])
  })

  test('knows the headings of a page by their anchors', () => {
    const [first] = assembleGuide(files({ 'first.md': page('## What moves it\n\nText.\n\n## Source\n\nText.') })).pages
    expect(first?.headings).toEqual([
      { id: 'what-moves-it', title: 'What moves it' },
      { id: 'source', title: 'Source' },
    ])
    expect(headingId('Front end, or back end?')).toBe('front-end-or-back-end')
  })

  test('gives machines an answer without the marks of links and code', () => {
    expect(plainText('See [the step](/roadmaps/a/steps/b) and run `npm start`.')).toBe(
      'See the step and run npm start.',
    )
  })
})

test.each<[string, Record<string, string | null>, RegExp]>([
  ['a page that is missing', { 'second.md': null }, /second\.md is missing/],
  ['a page that is in no list', { 'third.md': page() }, /third\.md is in no list/],
  ['a page without front matter', { 'first.md': 'Text.' }, /first\.md does not start with front matter/],
  ['front matter that is not YAML', { 'first.md': page('Text.', 'a: b: c\n') }, /first\.md/],
  ['a key that nobody knows', { 'first.md': page('Text.', 'colour: red\n') }, /first\.md.*colour/],
  ['a day that is none', { 'first.md': page().replace('11-24', '11-31') }, /first\.md: updated/],
  ['a part that nobody knows', { 'first.md': page('{{map}}') }, /first\.md/],
  ['a part within a sentence', { 'first.md': page('See {{pay-table}} here.') }, /first\.md.*line of its own/],
  ['a heading with a link', { 'first.md': page('## [A](/guide)') }, /first\.md.*plain words/],
  ['a heading twice', { 'first.md': page('## A\n\n## A') }, /first\.md has a twice/],
  ['a page listed twice', { 'guide.yaml': '- first\n- first', 'second.md': null }, /guide\.yaml has first twice/],
  ['an answer with HTML', { 'faq.yaml': faq().replace('nothing', '<b>nothing</b>') }, /faq\.yaml: 0\.answer/],
  ['a question that asks nothing', { 'faq.yaml': faq().replace('about?', 'about.') }, /faq\.yaml: 0\.question/],
  [
    'an address elsewhere',
    { 'faq.yaml': faq('  more: https://example.org\n  moreWords: Elsewhere\n') },
    /faq\.yaml: 0\.more/,
  ],
  ['a way on without words', { 'faq.yaml': faq('  more: /guide\n') }, /faq\.yaml: 0: more and moreWords/],
  ['an id twice', { 'faq.yaml': faq() + faq() }, /faq\.yaml has one twice/],
])('%s is refused with the name of its file', (_what, over, message) => {
  const assemble = () => assembleGuide(files(over))
  expect(assemble).toThrow(ContentError)
  expect(assemble).toThrow(message)
})
