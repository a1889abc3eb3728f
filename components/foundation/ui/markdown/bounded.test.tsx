import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { describe, expect, test } from 'vitest'
import { badClasses } from '@/e2e/fuzz/markdown/bad-classes'
import { elementsIn, isAsTyped, renderHtml } from '@/e2e/fuzz/markdown/measure'
import { markdownPlaces, places } from '@/e2e/fuzz/markdown/places'
import { fuzzMarkdown } from '@/e2e/fuzz/markdown/run'
import { boundedMarkdown } from './bounded'
import { workLimit } from './work-limit'

const LONGEST = 20_000
const bad = Object.entries(badClasses)

describe('what comes out of a hostile text is in proportion to its length:', () => {
  test.each(bad)('%s', (_, make) => {
    for (const length of [1000, LONGEST]) {
      const text = make(length).slice(0, length)
      const html = renderHtml(text)
      expect(html.length).toBeLessThanOrEqual(20 * text.length)
      expect(elementsIn(html)).toBeLessThanOrEqual(1010 + text.length / 20)
    }
  })
})

describe('notes as people write them are never shown as they were typed:', () => {
  const long = (length: number, line: (n: number) => string, head = '') => {
    let text = head
    for (let n = 1; text.length < length; n++) text += line(n)
    return text
  }
  const notes: Readonly<Record<string, string>> = {
    'a list of tasks': long(2000, (n) => `- [ ] step ${n}\n`),
    'tasks with code': long(5000, (n) => `- [x] Read chapter ${n} and try \`git rebase\`\n`),
    'a reading list': long(7500, (n) => `- [Article ${n}](https://example.org/articles/${n})\n`),
    'a glossary': long(7500, (n) => `- **Term ${n}**: a word for \`code\`, see [docs](https://example.org/${n})\n`),
    'a wide table': long(2000, () => `|${'cell|'.repeat(12)}\n`, `|${'head|'.repeat(12)}\n|${'-|'.repeat(12)}\n`),
    'a long table': long(5000, (n) => `| word ${n} | meaning of it |\n`, '| a | b |\n|---|---|\n'),
    'a block of short lines': long(3000, () => '  }\n', '```js\n'),
    'claims with sources': long(2000, (n) => `A claim[^${n}].\n\n[^${n}]: a source\n\n`),
    sections: long(2000, (n) => `### Part ${n}\n\nSome text here.\n\n- one\n- two\n\n`),
    'one paragraph of a review': long(3500, () => 'I like `parseOrder`, but **please** see [docs](https://e.org). '),
    'names in snake_case': long(20_000, () => 'Use snake_case_names and my_other_name here. '),
    'a log': long(20_000, () => '2026-11-27 12:00:01 INFO server started on port 3000\n'),
    'a journal of weeks': long(
      3500,
      (n) =>
        `## Week ${n}\n\nI read **two** chapters.\n\n- [x] one\n- [ ] two with \`code\`\n\n\`\`\`sql\nSELECT 1;\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`,
    ),
  }
  test.each(Object.entries(notes))('%s', (_, note) => expect(isAsTyped(renderHtml(note))).toBe(false))
})

test('whatever it is made of, a text gives at most twenty times its size, and none fails', () => {
  const { large, failed, asTyped } = fuzzMarkdown({ texts: 200, seed: 17, onlySizes: true })
  expect([...large, ...failed]).toEqual([])
  expect(asTyped).toBeGreaterThan(40)
  expect(asTyped).toBeLessThan(160)
})

test('what is over is shown as it was typed, with a line that says so', () => {
  const text = badClasses['a table of short rows']?.(5000) ?? ''
  const html = renderHtml(text)
  expect(html).toContain('Shown as plain text: the formatting is too complex.')
  expect(html).toContain(`<p class="break-words whitespace-pre-wrap">${text}</p>`)
})

test('quotes nested without end do not overflow the stack', () => {
  expect(renderHtml('>'.repeat(5000))).toContain(`${'&gt;'.repeat(5000)}</p>`)
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
  expect(rendered('a__\u00a0'.repeat(5000), 1e9)).toThrow('More than 16000 events')
})

describe('our own texts', () => {
  const files = execFileSync('git', ['ls-files', 'content/*.md'], { encoding: 'utf8' }).trim().split('\n')
  const bodies = files.map((file) => readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, ''))
  const draw = (text: string, remarkPlugins: NonNullable<Parameters<typeof ReactMarkdown>[0]['remarkPlugins']>) =>
    renderToStaticMarkup(<ReactMarkdown remarkPlugins={remarkPlugins}>{text}</ReactMarkdown>)

  test('read within the bounds just as without them', () => {
    expect(bodies.length).toBeGreaterThan(100)
    for (const body of bodies)
      expect(draw(body, [remarkGfm, [boundedMarkdown, body.length]])).toBe(draw(body, [remarkGfm]))
  })

  test('are never shown as they were typed, even as long as a note may be', () => {
    const all = bodies.join('\n\n')
    for (let at = 0; at + LONGEST < all.length; at += LONGEST) {
      expect(isAsTyped(renderHtml(all.slice(at, at + LONGEST))), `from ${at}`).toBe(false)
    }
  })
})

test('every component that renders Markdown of people is among the places of the fuzz', () => {
  const own = ['components/foundation/ui/']
  const using = execFileSync(
    'git',
    [
      'grep',
      '-lF',
      '-e',
      '<Markdown ',
      '-e',
      'markdownList(',
      '-e',
      'formattedWithin(',
      '--',
      'app/',
      'components/',
      ':!*.test.tsx',
    ],
    {
      encoding: 'utf8',
    },
  )
  const people = using
    .trim()
    .split('\n')
    .filter((file) => !own.some((part) => file.includes(part)))
  expect(people.sort()).toEqual(Object.keys(markdownPlaces).sort())
  expect(places.length).toBeGreaterThan(people.length)
})
