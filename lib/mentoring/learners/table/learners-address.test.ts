import { expect, test } from 'vitest'
import { learnersFile, learnersHref } from './learners-address'
import { learnersExportSchema, learnersQuerySchema } from './schema'

test('an address says only what differs from the plain table, and is read as it was written', () => {
  expect(learnersHref(learnersQuerySchema.parse({}))).toBe('/mentor/learners')
  const query = learnersQuerySchema.parse({ q: 'Ana & Bo', flag: 'any', cohort: 'x', sort: 'behind', direction: 'asc' })
  const href = learnersHref({ ...query, cursor: 'abc' })
  const read = learnersQuerySchema.parse(Object.fromEntries(new URL(href, 'http://x').searchParams))
  expect(read).toEqual({ ...query, cursor: 'abc' })
  expect(learnersFile({ ...query, cursor: 'abc' })).not.toContain('cursor')
})

test('what a form leaves empty asks for nothing, and an order has a direction of its own', () => {
  const query = learnersQuerySchema.parse({ q: '', flag: '', cohort: '', direction: '', cursor: '', sort: 'last' })
  expect(query).toEqual({ q: '', sort: 'last', direction: 'desc', limit: 50 })
  expect(learnersExportSchema.parse({ sort: 'forecast', limit: '9' })).toEqual({
    q: '',
    sort: 'forecast',
    direction: 'asc',
  })
})

test.each([
  { sort: 'email' },
  { flag: 'lost' },
  { direction: 'up' },
  { limit: '0' },
  { limit: '101' },
  { q: 'a'.repeat(81) },
])('%o is no query', (query) => expect(learnersQuerySchema.safeParse(query).success).toBe(false))
