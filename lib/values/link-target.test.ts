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
])('%j is followed nowhere', (written) => expect(linkTarget(written)).toBeNull())

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c', 'example.org'],
  ['http://example.org:8080', 'http://example.org:8080/', 'example.org:8080'],
  // Whatever a browser takes for another host is one.
  ['//evil.example/a', 'https://evil.example/a', 'evil.example'],
  ['/\\evil.example/a', 'https://evil.example/a', 'evil.example'],
  ['\\\\evil.example', 'https://evil.example/', 'evil.example'],
  ['/\t/evil.example', 'https://evil.example/', 'evil.example'],
  ['https:evil.example', 'https://here.invalid/evil.example', 'here.invalid'],
  ['https://еxample.org/', 'https://xn--xample-2of.org/', 'xn--xample-2of.org'],
  ['https://example.org/\u202egpj.exe', 'https://example.org/%E2%80%AEgpj.exe', 'example.org'],
])('%j leads elsewhere, and says so', (written, href, host) => {
  const target = linkTarget(written)
  if (host === 'here.invalid') expect(target?.kind).toBe('inside')
  else expect(target).toEqual({ kind: 'outside', href, host })
})

test.each([
  ['/roadmaps/backend?track=go#servers', '/roadmaps/backend?track=go#servers'],
  ['#user-content-fn-1', '#user-content-fn-1'],
])('%j stays here', (written, href) => {
  const target = linkTarget(written)
  expect(target?.kind).toBe('inside')
  expect(target?.href).toContain(href)
})
