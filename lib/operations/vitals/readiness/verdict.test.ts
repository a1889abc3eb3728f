import { expect, test } from 'vitest'
import { decideReadiness, schemaCheck } from './verdict'

const [older, newer] = ['20261125200000_init', '20261126100000_more']

test('a database that lacks a migration of this build is not one to serve from', () => {
  expect(schemaCheck(older, newer)).toMatchObject({ ok: false, reason: expect.stringContaining(newer) })
  expect(schemaCheck(null, newer)).toMatchObject({ ok: false })
})

test('while servers are replaced one by one, the older ones go on and say that they are old', () => {
  expect(schemaCheck(newer, newer)).toEqual({ name: 'schema', ok: true, reason: null })
  expect(schemaCheck(newer, older)).toMatchObject({ ok: true, reason: expect.stringContaining(newer) })
})

test('one thing that is missing is enough', () => {
  const fine = { name: 'database', ok: true, reason: null } as const
  const bad = { name: 'files', ok: false, reason: 'Read-only.' } as const
  expect(decideReadiness([fine])).toEqual({ status: 'ok', checks: [fine] })
  expect(decideReadiness([fine, bad])).toEqual({ status: 'unavailable', checks: [fine, bad] })
})
