import { describe, expect, test } from 'vitest'
import { makeRowCheck } from './check'
import { getFormat } from './columns'

const fits = (table: string, column: string, text: string) => getFormat(table, column).fits(text, {})

describe('what Waymark writes fits', () => {
  test.each([
    ['Account', 'passwordHash', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$K2d4aGFzaGhhc2hoYXNo'],
    ['Cohort', 'goalStages', ''],
    ['Cohort', 'goalStages', 'fundamentals web-basics'],
    ['Evidence', 'url', 'https://github.com/ana/api/tree/0123abc'],
    ['Event', 'idempotencyKey', 'waiver:0f8fad5b-d9cb-469f-a165-70867728950e:1#2'],
    ['Mail', 'to', "o'brien+waymark@example.org"],
    ['Mail', 'unsubscribe', 'http://127.0.0.1:3000/api/v1/unsubscribe?token=a'],
    ['Membership', 'lastLearningDay', ''],
    ['Notification', 'path', '/reviews/0f8fad5b-d9cb-469f-a165-70867728950e#messages'],
    ['StoredFile', 'name', '..résumé & co.pdf'],
    ['User', 'name', 'Ana\nof two lines, as an older version took it'],
    ['User', 'timeZone', 'Asia/Calcutta'],
  ])('in %s.%s: %s', (table, column, text) => expect(fits(table, column, text)).toBe(true))
})

test('a column of a kind that nothing checks is no column that is passed over', () => {
  const table = { name: 'User', columns: [{ name: 'tags', type: 'jsonb' }], key: [] }
  expect(() => makeRowCheck(table)).toThrow('User.tags is a jsonb, which nothing here checks.')
})
