import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isAsTyped } from '@/e2e/fuzz/markdown/measure'
import { markdownAttacks, shortAttacks } from '@/e2e/security/attacks'
import { inLocale } from '@/lib/foundation/messages/in-locale'
import { PSEUDO_LOCALE } from '@/lib/foundation/messages/locale'
import { linkTarget } from '@/lib/foundation/values/link-target'
import { withdrawPseudoLocale } from '@/testing/pseudo-locale'
import { offerPseudoLocale } from '@/tools/messages/pseudo.mjs'
import { Markdown, markdownList } from './markdown'

const draw = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

/** Elements that Markdown can produce. */
const elements =
  'div p a span em strong del code pre ul ol li blockquote hr br h1 h2 h3 h4 h5 h6 table thead tbody tr th td input sup section'.split(
    ' ',
  )
const attributes = 'href rel class id style type checked disabled start title align aria-label aria-describedby'.split(
  ' ',
)
const isKnown = (name: string) => attributes.includes(name) || /^data-(footnote|bare)/.test(name)

/** Parses every tag with its attributes, as a browser does: React quotes each value. */
function getTags(html: string) {
  return [...html.matchAll(/<([a-z0-9]+)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: [...rest.matchAll(/\s+([^\s=>"]+)(?:="([^"]*)")?/g)].map(
        ([, key = '', value = '']) => [key, unescaped(value)] as const,
      ),
    }),
  )
}

const unescaped = (value: string) =>
  value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** Lists the errors in a rendered text. */
function wrongIn(html: string): string[] {
  const tags = getTags(html)
  const opened = html.match(/<[^/]/g)?.length ?? 0
  const wrong = tags.length === opened ? [] : [`${opened - tags.length} tags that nobody can read`]
  for (const { name, attributes: given } of tags) {
    if (!elements.includes(name)) wrong.push(`<${name}>`)
    for (const [key, value] of given) {
      if (!isKnown(key)) wrong.push(`<${name} ${key}>`)
      if (key === 'href' && !linkTarget(value)) wrong.push(value)
      if (key === 'style' && !/^text-align:(left|right|center)$/.test(value)) wrong.push(`style ${value}`)
    }
    if (name === 'input' && given.every(([key]) => key !== 'disabled')) wrong.push('an input that is none of a list')
  }
  return wrong
}

describe('a hostile text', () => {
  test.each([...markdownAttacks, ...shortAttacks])('%j becomes nothing but text and links to the web', (attack) => {
    expect(wrongIn(draw(attack))).toEqual([])
  })

  test('is as harmless beside all the others', () => {
    expect(wrongIn(draw([...markdownAttacks, ...shortAttacks].join('\n\n')))).toEqual([])
  })

  test('would be seen, were it let through', () => {
    expect(wrongIn('<p><a href="javascript:alert(1)">x</a></p>')).toEqual(['javascript:alert(1)'])
    expect(wrongIn('<img src="x" onerror="alert(1)"/>')).toEqual(['<img>', '<img src>', '<img onerror>'])
    expect(wrongIn('<script>alert(1)</script>')).toEqual(['<script>'])
    expect(wrongIn('<p onclick=alert(1)>')).toEqual(['1 tags that nobody can read'])
  })
})

describe('a link', () => {
  test('to elsewhere names its host, and brings neither this page nor its standing along', () => {
    expect(draw('[the docs](https://example.org/a)')).toContain(
      '<a href="https://example.org/a" rel="noopener noreferrer nofollow ugc">the docs</a><span class="text-sm break-all text-muted"> (example.org)</span>',
    )
  })

  test('that is its own text is not named twice', () => {
    expect(draw('https://example.org/a')).toBe(
      '<div class="prose break-words"><p><a href="https://example.org/a" rel="noopener noreferrer nofollow ugc" data-bare="">https://example.org/a</a></p></div>',
    )
  })

  test('that says it leads to another place is told apart by its host', () => {
    expect(draw('[https://bank.example](https://evil.example)')).toContain('(evil.example)')
  })

  test('within the site, or the text, is an ordinary one', () => {
    expect(draw('[a](/roadmaps/backend)')).toContain('<a href="/roadmaps/backend">a</a>')
    expect(draw('A.[^1]\n\n[^1]: B.')).toContain('href="#user-content-fn-1"')
  })

  test.each(['/.//evil.example/x', '/x/..//evil.example', 'javascript:alert(1)', 'data:text/html,x', ''])(
    'to %j stays text',
    (href) => {
      expect(draw(`[the repository](${href})`)).toContain('<p>the repository</p>')
    },
  )

  test('cannot pass a host off as this site', () => {
    for (const name of ['here', 'one', 'two']) {
      expect(draw(`[the repository](https://${name}.invalid//evil.example)`)).toContain(` (${name}.invalid)</span>`)
    }
  })

  test('to a mail program stays text', () => {
    expect(draw('[write](mailto:mira@example.org)')).toContain('<p>write</p>')
  })
})

describe('a picture', () => {
  test('is a link to it by its alternative text, and is not loaded', () => {
    expect(draw('before ![diagram](https://x.example/y.png) after')).toBe(
      '<div class="prose break-words"><p>before <a href="https://x.example/y.png" rel="noopener noreferrer nofollow ugc">diagram</a><span class="text-sm break-all text-muted"> (x.example)</span> after</p></div>',
    )
    expect(draw('![diagram][1]\n\n[1]: https://x.example/y.png')).toContain('>diagram</a>')
  })

  test('without an alternative text is a link by its address', () => {
    expect(draw('![](https://x.example/y.png)')).toContain('data-bare="">https://x.example/y.png</a>')
    expect(draw('![](/y.png)')).toContain('<a href="/y.png">/y.png</a>')
  })

  test('at an address that is none of the web is its alternative text alone', () => {
    for (const address of [
      'javascript:alert(1)',
      'data:image/png;base64,AAAA',
      'https://bank.example@evil.example/a',
    ]) {
      expect(draw(`before ![diagram](${address}) after`)).toContain('<p>before diagram after</p>')
      expect(draw(`before ![](${address}) after`)).toContain('<p>before  after</p>')
    }
  })

  test('within a link is text of that link: links do not nest', () => {
    const html = draw('[![badge](https://x.example/y.svg) *build*](https://ci.example)')
    expect(html).toContain('rel="noopener noreferrer nofollow ugc">badge <em>build</em></a>')
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(draw('[![](https://x.example/y.svg)](https://ci.example)')).toContain('data-bare="">https://ci.example/</a>')
  })
})

test('what is around footnotes is in the reader’s language, also where another has read the text before', () => {
  const text = 'See[^1].\n\n[^1]: There.'
  expect(draw(text)).toMatch(/>Footnotes<.*aria-label="Back to reference 1"/s)
  offerPseudoLocale()
  onTestFinished(withdrawPseudoLocale)
  const html = inLocale(PSEUDO_LOCALE, () => draw(text))
  expect(html).not.toMatch(/Footnotes|Back to reference/)
  expect(html).toContain('>There.')
})

test('the texts of a list share the work of reading them: the first are formatted, the rest shown as typed', () => {
  const line = (n: number) => `- **Term ${n}**: a word for \`code\`, see [docs](https://example.org/${n})\n`
  const note = Array.from({ length: 75 }, (_, n) => line(n)).join('')
  // Each takes about 400,000 units of a million.
  const shown = markdownList(
    Array.from({ length: 10 }, (_, n) => `${n}\n\n${note}`),
    Number.POSITIVE_INFINITY,
  )
  const asTyped = shown.map((one) => isAsTyped(renderToStaticMarkup(one)))
  expect(asTyped).toEqual([...Array(3).fill(false), ...Array(7).fill(true)])
})
