import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import { formatDay } from '@/lib/foundation/values/day-words'
import { setUpPseudoLocale } from '@/testing/pseudo-locale'
import { pseudo } from '@/tools/messages/pseudo.mjs'
import { contentLang } from './content-lang'
import { formatDate, formatLanguage, formatList, formatNumber } from './format'
import { inLocale } from './in-locale'
import { getLocale, type Locale, PSEUDO_LOCALE } from './locale'
import { filled, plain, rich, type Tag } from './message'
import { formatMessage, type MessageDescriptor } from './message-descriptor'

setUpPseudoLocale()

const title = plain('Steps')
const found = filled<{ readonly count: number }>([['count', 2, { '=0': 'None', one: 'A step', other: [0, ' steps'] }]])
const hello = filled<{ readonly name: string | number }>(['Hi ', ['name'], '!'])
type Terms = <Element>(values: { readonly link: Tag<Element>; readonly name: string }) => readonly (string | Element)[]
const terms: Terms = rich(['Read ', ['link', 'the terms'], ', ', ['name'], '.'])

describe('a message', () => {
  test('is its text, with values where they belong and numbers as people write them', () => {
    expect(title()).toBe('Steps')
    expect(hello({ name: '{Ana} <b>' })).toBe('Hi {Ana} <b>!')
    expect([0, 1, 2500].map((count) => found({ count }))).toEqual(['None', 'A step', '2,500 steps'])
    expect(filled<{ readonly name: string }>([['name']])({ name: '' })).toBe('')
  })

  test('with a link in it is shown as elements, without a warning about keys', () => {
    const text = terms({ name: 'Ana', link: (words) => <a href="/terms">{words}</a> })
    expect(renderToStaticMarkup(<Rich text={text} />)).toBe('Read <a href="/terms">the terms</a>, Ana.')
    expect(terms({ name: 'Ana', link: (words) => words.join('') })).toEqual(['Read the terms, Ana.'])
  })

  test('that a pure function chose is said later, and its values are typed', () => {
    const messages = { title, hello }
    type Choice = MessageDescriptor<typeof messages>
    const choose = (name: string | null): Choice => (name ? { key: 'hello', values: { name } } : { key: 'title' })
    expect([choose('Ana'), choose(null)].map((said) => formatMessage(messages, said))).toEqual(['Hi Ana!', 'Steps'])
    expectTypeOf<{ key: 'title'; values: { name: string } }>().toExtend<Choice>()
    expectTypeOf<{ key: 'hello' }>().not.toExtend<Choice>()
    expectTypeOf<{ key: 'other' }>().not.toExtend<Choice>()
  })
})

describe('the language', () => {
  test('is English where nothing asks for another, or for one that there is not', () => {
    expect(getLocale()).toBe('en')
    expect(inLocale('xx' as Locale, getLocale)).toBe('en')
  })

  test('holds for all that is awaited within, and for nothing beside it', async () => {
    const later = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return getLocale()
    }
    expect(await Promise.all([inLocale(PSEUDO_LOCALE, later), later()])).toEqual([PSEUDO_LOCALE, 'en'])
  })

  test('is that of dates, numbers, lists and names of languages too', () => {
    expect(formatDay('2027-03-09')).toBe('9 Mar')
    expect(formatDate(new Date('2027-03-09T23:30:00Z'), { dateStyle: 'long', timeZone: 'Asia/Tokyo' })).toBe(
      '10 March 2027',
    )
    expect(formatNumber(1234.5)).toBe('1,234.5')
    expect(formatList(['Git', 'SQL', 'HTTP'])).toBe('Git, SQL and HTTP')
    expect(formatList(['Git', 'SQL'], 'disjunction')).toBe('Git or SQL')
    expect(formatLanguage('de')).toBe('German')
  })
})

describe('content', () => {
  const step = () => renderToStaticMarkup(<Content>Learn Git</Content>)

  test('says that it is in English where the page is not', () => {
    expect([contentLang(), step()]).toEqual([undefined, 'Learn Git'])
    expect(inLocale(PSEUDO_LOCALE, () => [contentLang(), step()])).toEqual(['en', '<span lang="en">Learn Git</span>'])
  })
})

describe('the pseudo-locale', () => {
  const inPseudo = (work: () => string) => inLocale(PSEUDO_LOCALE, work)

  test('accents each letter, is longer, and leaves values as they are', () => {
    expect(inPseudo(title)).toBe('Šţééþš')
    expect(inPseudo(() => hello({ name: 'Ana' }))).toBe('Ĥîî Ana!')
    expect(inPseudo(() => found({ count: 2500 }))).toBe('2,500 šţééþš')
    expect(
      pseudo([
        ['n', 4, { style: 'percent' }],
        ['b', 'of ', ['name']],
        ['kind', 1, { mid: 'Mid', other: '' }],
      ]),
    ).toEqual([
      ['n', 4, { style: 'percent' }],
      ['b', 'ööƒ ', ['name']],
      ['kind', 1, { mid: 'Ṁîîð', other: '' }],
    ])
    const everyLetter = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
    expect(pseudo(everyLetter)).not.toMatch(/[a-z]/i)
  })

  test('keeps elements where they are', () => {
    const text = inLocale(PSEUDO_LOCALE, () => terms({ name: 'Ana', link: (words) => <b>{words}</b> }))
    expect(renderToStaticMarkup(<Rich text={text} />)).toBe('Ŕééååð <b>ţĥéé ţééŕɱš</b>, Ana.')
  })
})
