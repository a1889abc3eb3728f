import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { evidenceSchema, workSchemaWith } from './schema'

const step = 'git-basics'
const url = 'https://code.example.com/mira/api'
const file = '0b0f3f0e-8a4e-4d53-9a3b-6c1f5a0d9e11'
const account = 'I wrote the billing of a shop for two years, in PHP.'

const getReasons = (input: unknown): Record<string, string> => {
  const result = evidenceSchema.safeParse(input)
  if (result.success) return expect.fail('It was taken.')
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

test('what a client sent before there were kinds is a repository', () => {
  expect(evidenceSchema.parse({ step, url })).toEqual({ step, kind: 'repository', url, note: '' })
  const submission = workSchemaWith({ step: z.string(), cohort: z.guid().optional() })
  expect(submission.parse({ step, url, note: 'Help', cohort: file })).toMatchObject({
    kind: 'repository',
    cohort: file,
  })
})

describe('each kind has its fields', () => {
  test.each([
    { kind: 'repository', url, commit: 'ABCDEF1' },
    { kind: 'link', url, note: 'The page' },
    { kind: 'file', file },
    { kind: 'certificate', title: 'Cloud practitioner', issuer: 'A school', url },
    { kind: 'certificate', title: 'Cloud practitioner', issuer: 'A school', file },
    { kind: 'prior-learning', title: 'A shop', note: account },
  ])('%o', (work) => expect(evidenceSchema.safeParse({ step, ...work }).success).toBe(true))

  test('a commit is kept in lower case', () => {
    expect(evidenceSchema.parse({ step, url, commit: ' ABCDEF1 ' })).toMatchObject({ commit: 'abcdef1' })
  })
})

test.each([
  ['no kind of ours', { kind: 'video', url }, { kind: expect.stringContaining('Choose one of: repository') }],
  ['a repository without an address', {}, { url: expect.any(String) }],
  ['a script as an address', { url: 'javascript:alert(1)' }, { url: expect.stringContaining('https://') }],
  [
    'an address of 501 characters',
    { url: `https://a.example/${'a'.repeat(483)}` },
    { url: expect.stringContaining('500') },
  ],
  ['a commit that is none', { url, commit: 'main' }, { commit: expect.stringContaining('7 to 40') }],
  ['a commit of 41 digits', { url, commit: 'a'.repeat(41) }, { commit: expect.stringContaining('7 to 40') }],
  ['a file without one', { kind: 'file' }, { file: 'Choose a file.' }],
  ['a file that is a path', { kind: 'file', file: '../../etc/passwd' }, { file: 'Choose a file.' }],
  [
    'a certificate with nothing to open',
    { kind: 'certificate', title: 'a', issuer: 'b' },
    { url: expect.stringContaining('or upload it.') },
  ],
  [
    'a certificate of nobody',
    { kind: 'certificate', title: 'a', issuer: ' ', url },
    { issuer: 'Write something here.' },
  ],
  [
    'a certificate without a title',
    { kind: 'certificate', title: '', issuer: 'b', url },
    { title: 'Write something here.' },
  ],
  [
    'an account of 39 characters',
    { kind: 'prior-learning', title: 'a', note: 'x'.repeat(39) },
    { note: expect.stringContaining('40 characters') },
  ],
  ['an account of blanks', { kind: 'prior-learning', title: 'a', note: ' '.repeat(60) }, { note: expect.any(String) }],
  ['a note of 2,001 characters', { url, note: 'x'.repeat(2001) }, { note: expect.stringContaining('2,000') }],
  ['a null in a note', { url, note: 'a\u0000b' }, { note: expect.stringContaining('can’t save') }],
  ['a field of another kind', { kind: 'link', url, file }, { '': expect.stringContaining('file') }],
])('%s is refused beside its field', (_what, work, reasons) => expect(getReasons({ step, ...work })).toEqual(reasons))
