import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { badClasses } from '@/e2e/fuzz/markdown/bad-classes'
import { elementsIn, htmlOf, isAsTyped } from '@/e2e/fuzz/markdown/measure'
import { markdownPlaces, places } from '@/e2e/fuzz/markdown/places'
import { fuzzMarkdown } from '@/e2e/fuzz/markdown/run'
import { bounded } from './bounded'
import { workLimit } from './work-limit'

const LONGEST = 20_000
const bad = Object.entries(badClasses)

describe('what comes out of a hostile text is in proportion to its length:', () => {
  test.each(bad)('%s', (_, make) => {
    for (const length of [1000, LONGEST]) {
      const text = make(length).slice(0, length)
      const html = htmlOf(text)
      expect(html.length).toBeLessThanOrEqual(20 * text.length)
      expect(elementsIn(html)).toBeLessThanOrEqual(1010 + text.length / 25)
    }
  })
})

test('whatever it is made of, a text gives at most twenty times its size, and none fails', () => {
  const { large, failed, asTyped } = fuzzMarkdown({ texts: 200, seed: 17, onlySizes: true })
  expect([...large, ...failed]).toEqual([])
  expect(asTyped).toBeGreaterThan(40)
  expect(asTyped).toBeLessThan(160)
})

test('what is over is shown as it was typed, with a line that says so', () => {
  const text = badClasses['a table of short rows']?.(5000) ?? ''
  const html = htmlOf(text)
  expect(html).toContain('Shown as plain text: the formatting is too complex to display.')
  expect(html).toContain(`<p class="break-words whitespace-pre-wrap">${text}</p>`)
})

test('quotes nested without end do not overflow the stack', () => {
  expect(htmlOf('>'.repeat(5000))).toContain(`${'&gt;'.repeat(5000)}</p>`)
})

test('reading stops at the work that a text may take', () => {
  const rendered = (text: string, most: number) => {
    const plugin = function (this: { data(): { micromarkExtensions?: unknown[] } }) {
      this.data().micromarkExtensions = [...(this.data().micromarkExtensions ?? []), workLimit(most)]
    }
    return () => ReactMarkdown({ remarkPlugins: [remarkGfm, plugin as never], children: text })
  }
  expect(rendered('*a* '.repeat(50), 100_000)).not.toThrow()
  expect(rendered('*a* '.repeat(50), 1000)).toThrow('More than 1000 units of work')
})

describe('our own texts', () => {
  const files = execFileSync('git', ['ls-files', 'content/*.md'], { encoding: 'utf8' }).trim().split('\n')
  const bodies = files.map((file) => readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, ''))
  const draw = (text: string, remarkPlugins: NonNullable<Parameters<typeof ReactMarkdown>[0]['remarkPlugins']>) =>
    renderToStaticMarkup(<ReactMarkdown remarkPlugins={remarkPlugins}>{text}</ReactMarkdown>)

  test('read within the bounds just as without them', () => {
    expect(bodies.length).toBeGreaterThan(100)
    for (const body of bodies) expect(draw(body, [remarkGfm, [bounded, body.length]])).toBe(draw(body, [remarkGfm]))
  })

  test('are never shown as they were typed, even as long as a note may be', () => {
    const all = bodies.join('\n\n')
    for (let at = 0; at + LONGEST < all.length; at += LONGEST) {
      expect(isAsTyped(htmlOf(all.slice(at, at + LONGEST))), `from ${at}`).toBe(false)
    }
  })
})

test('every component that renders Markdown of people is among the places of the fuzz', () => {
  const own = ['step]/page.tsx', 'flavour-note.tsx', 'components/ui/']
  const using = execFileSync('git', ['grep', '-lF', '<Markdown ', '--', 'app/', 'components/'], { encoding: 'utf8' })
  const people = using
    .trim()
    .split('\n')
    .filter((file) => !own.some((part) => file.includes(part)))
  expect(people.sort()).toEqual(Object.keys(markdownPlaces).sort())
  expect(places.length).toBeGreaterThan(people.length)
})
