import { expect, test } from 'vitest'
import { checkFileName } from '@/lib/learning/evidence/files/file-name'
import { evidenceSchema } from '@/lib/learning/evidence/schema'
import { ownLinkSchema } from '@/lib/learning/workbook/schema'
import { cohortSchema } from '@/lib/mentoring/cohorts/schema'
import { savedReplySchema } from '@/lib/mentoring/reviews/saved-replies/schema'
import { displayName } from '@/lib/people/accounts/display-name'
import { profileSchema } from '@/lib/people/accounts/schema'

const certificate = { step: 'http', kind: 'certificate', title: 'A', issuer: 'B', url: 'https://example.org/a' }
const url = 'https://example.org/a'

/** One-line fields that tell things apart, each with a check whether it accepts a text. */
const fields: Record<string, (text: string) => boolean> = {
  'the name of a person': (name) => profileSchema.safeParse({ name }).success,
  'the name of a cohort': (name) => cohortSchema.safeParse({ name }).success,
  'the title of a certificate': (title) => evidenceSchema.safeParse({ ...certificate, title }).success,
  'who issued it': (issuer) => evidenceSchema.safeParse({ ...certificate, issuer }).success,
  'the title of earlier learning': (title) =>
    evidenceSchema.safeParse({ step: 'http', kind: 'prior-learning', title, note: 'a'.repeat(50) }).success,
  'the title of a link': (title) => ownLinkSchema.safeParse({ step: 'http', title, url }).success,
  'the title of a saved reply': (title) => savedReplySchema.safeParse({ kind: 'praise', title, body: 'a' }).success,
  'the name of a file': (name) => checkFileName(`${name}.txt`).ok,
}

test.each(Object.entries(fields))('%s shows all that is in it', (_, isTaken) => {
  expect(isTaken('Lucía علی‌زاده 葛\u{e0100}')).toBe(true)
  for (const hidden of [
    '\u202e',
    '\u2066',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\u{e0041}',
    '\n',
  ]) {
    expect(isTaken(`Ada${hidden}Lovelace`), escape(hidden)).toBe(false)
  }
  expect(isTaken(`A${'\u0335'.repeat(30)}da`)).toBe(false)
})

test('a name that another service gives is made one that shows all that is in it', () => {
  expect(displayName('Ada\u202e\u200bLovelace', 'ada@example.org')).toBe('AdaLovelace')
  expect(displayName('\u202e\u3164\u200b', 'ada@example.org')).toBe('ada')
  const cut = displayName(`${'x'.repeat(79)}👩\u200d💻`, 'a@b.org')
  expect(cut).toBe(`${'x'.repeat(79)}👩`)
  expect(profileSchema.safeParse({ name: cut }).success).toBe(true)
})
