import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkTarget } from './link-target'

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'mailto:mira@example.org',
  'view-source:https://example.org',
  'https://bank.example@evil.example/',
  'https://:secret@evil.example/',
  'https://',
  'https:',
  // Markdown renderers empty an unsafe address.
  '',
  ' ',
  'a/relative/page',
  '?query',
  // A browser that resolves these paths once more takes what follows two slashes for a host.
  '/.//evil.example/x',
  '/x/..//evil.example',
  '/%2e//evil.example',
  '/.\\\\evil.example',
  '\\.\\/evil.example',
])('%j is followed nowhere', (written) => expect(linkTarget(written)).toBeNull())

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c', 'example.org'],
  ['http://example.org:8080', 'http://example.org:8080/', 'example.org:8080'],
  // Everything that a browser takes for another host is outside.
  ['//evil.example/a', 'https://evil.example/a', 'evil.example'],
  ['/\\evil.example/a', 'https://evil.example/a', 'evil.example'],
  ['\\\\evil.example', 'https://evil.example/', 'evil.example'],
  ['/\t/evil.example', 'https://evil.example/', 'evil.example'],
  ['https:evil.example', 'https://evil.example/', 'evil.example'],
  ['http:evil.example', 'http://evil.example/', 'evil.example'],
  // No host name counts as ours, whatever this module uses as the page's base.
  ['https://here.invalid//evil.example', 'https://here.invalid//evil.example', 'here.invalid'],
  ['https://one.invalid/a', 'https://one.invalid/a', 'one.invalid'],
  ['//one.invalid//evil.example', 'http://one.invalid//evil.example', 'one.invalid'],
  ['//two.invalid//evil.example', 'https://two.invalid//evil.example', 'two.invalid'],
  ['https://еxample.org/', 'https://xn--xample-2of.org/', 'xn--xample-2of.org'],
  ['https://example.org/\u202egpj.exe', 'https://example.org/%E2%80%AEgpj.exe', 'example.org'],
])('%j leads elsewhere, and says so', (written, href, host) => {
  expect(linkTarget(written)).toEqual({ kind: 'outside', href, host })
})

test.each([
  ['/roadmaps/backend?track=go#servers', '/roadmaps/backend?track=go#servers'],
  [' /', '/'],
  ['/a/../b', '/b'],
  ['/a//b', '/a//b'],
  ['#user-content-fn-1', '#user-content-fn-1'],
  ['#', '#'],
])('%j stays here', (written, href) => expect(linkTarget(written)).toEqual({ kind: 'inside', href }))

const SITE = 'https://waymark.example'
const pieces =
  '/ // \\ . .. ./ ../ %2e %2f %5c : @ # ? https: http: javascript: evil.example one.invalid two.invalid here.invalid'
    .split(' ')
    .concat(['\t', '\n', '\r', '\0', ' ', '\u00a0', 'x'])
const anyLink = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
)

test('whatever is written, an inside link leads to a page of this site, as written and as it is shown', () => {
  fc.assert(
    fc.property(anyLink, (written) => {
      const target = linkTarget(written)
      if (target?.kind !== 'inside') return
      expect(target.href).toMatch(/^(#|\/(?!\/))/)
      for (const href of [target.href, written]) expect(URL.parse(href, `${SITE}/a/page`)?.origin).toBe(SITE)
    }),
    { numRuns: 5000 },
  )
})

test('an outside link names the host that it leads to', () => {
  fc.assert(
    fc.property(anyLink, (written) => {
      const target = linkTarget(written)
      if (target?.kind === 'outside') expect(URL.parse(target.href, SITE)?.host).toBe(target.host)
    }),
  )
})
