import { expect, test } from 'vitest'
import { isDatabaseFailure } from './database-failure'

const ofAdapter = (cause: object) => Object.assign(new Error('x'), { name: 'DriverAdapterError', cause })

test.each([
  ['nothing listens', ofAdapter({ kind: 'DatabaseNotReachable', host: '127.0.0.1' })],
  ['its administrator ends it', ofAdapter({ kind: 'postgres', code: '57P01', originalCode: '57P01' })],
  ['it starts up', ofAdapter({ kind: 'postgres', code: '57P03', originalCode: '57P03' })],
  ['a lock was waited for too long', ofAdapter({ kind: 'postgres', code: '55P03', originalCode: '55P03' })],
  ['a statement took too long', ofAdapter({ kind: 'postgres', code: '57014', originalCode: '57014' })],
  ['a transaction asked nothing for too long', ofAdapter({ kind: 'postgres', code: '25P03', originalCode: '25P03' })],
  ['the password was changed', ofAdapter({ kind: 'AuthenticationFailed', originalCode: '28P01' })],
  ['the connection broke', new Error('Connection terminated unexpectedly')],
  ['the pool waited for long', new Error('timeout exceeded when trying to connect')],
  ['a name has two addresses', new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])],
  ['its socket is missing', Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'connect' })],
  ['SQLite is locked', ofAdapter({ kind: 'SocketTimeout', originalCode: '5' })],
  ['SQLite may not write', ofAdapter({ kind: 'sqlite', extendedCode: 1032, originalCode: '1032' })],
  ['SQLite cannot read the disk', ofAdapter({ kind: 'sqlite', extendedCode: 266, originalCode: '266' })],
])('it is the database’s own fault when %s', (_when, error) => {
  expect(isDatabaseFailure(error)).toBe(true)
})

test.each([
  ['a row is there twice', ofAdapter({ kind: 'UniqueConstraintViolation', originalCode: '23505' })],
  ['two writers conflict', ofAdapter({ kind: 'TransactionWriteConflict', originalCode: '40001' })],
  ['a table is missing', ofAdapter({ kind: 'TableDoesNotExist', originalCode: '42P01' })],
  ['a statement is wrong', ofAdapter({ kind: 'sqlite', extendedCode: 1, originalCode: '1' })],
  ['a row of SQLite breaks a rule', ofAdapter({ kind: 'sqlite', extendedCode: 531, originalCode: '531' })],
  ['a file is missing', Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' })],
  ['nothing is known', null],
])('it is not when %s', (_when, error) => {
  expect(isDatabaseFailure(error)).toBe(false)
})
