import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './tables'
import { fromPostgresql, fromSqlite, type SqliteValue, type ValueType } from './values'

test('a moment is the same one in whichever of its forms SQLite has it', () => {
  const forms = [
    '2026-11-25T10:00:00.000+00:00',
    '2026-11-25T10:00:00.000Z',
    '2026-11-25 10:00:00',
    BigInt(Date.UTC(2026, 10, 25, 10)),
  ]
  for (const form of forms) expect(fromSqlite('timestamp', form)).toBe('2026-11-25 10:00:00.000')
  expect(fromPostgresql('timestamp', '2026-11-25 10:00:00')).toBe('2026-11-25 10:00:00.000')
  expect(fromPostgresql('timestamp', '2026-11-25 10:00:00.12')).toBe('2026-11-25 10:00:00.120')
})

test('every moment is itself again, also where the clock of this machine is another', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true }), (date) => {
      const text = fromSqlite('timestamp', date.toISOString().replace('Z', '+00:00'))
      expect(new Date(`${text?.replace(' ', 'T')}Z`)).toEqual(date)
      expect(fromPostgresql('timestamp', text?.replace(/\.?0+$/, '') ?? null)).toBe(text)
    }),
  )
})

test('what does not belong into a column is refused, and never made to fit', () => {
  const misfits: [ValueType, SqliteValue][] = [
    ['text', 1n],
    ['int4', '1'],
    ['int4', 1.5],
    ['bool', 2n],
    ['bool', 'true'],
    ['float8', 'much'],
    ['timestamp', 'soon'],
    ['timestamp', '2026-11-25T10:00:00'],
    ['bytea', 'text'],
  ]
  for (const [type, value] of misfits) expect(() => fromSqlite(type, value), `${type} ${value}`).toThrow(TypeError)
})

test('values of each kind read the same from both', () => {
  const pairs: [ValueType, SqliteValue, string][] = [
    ['bool', 1n, 't'],
    ['bool', 0n, 'f'],
    ['int8', 9007199254740993n, '9007199254740993'],
    ['float8', 0.1, '0.1'],
    ['float8', 1n, '1'],
    ['float8', 1e-7, '1e-07'],
    ['jsonb', '{"b":1,"a":{"d":[2,1],"c":null}}', '{"a": {"c": null, "d": [2, 1]}, "b": 1}'],
    ['bytea', new Uint8Array([0, 255]), '\\x00ff'],
    ['text', '', ''],
  ]
  for (const [type, sqlite, postgresql] of pairs) {
    expect(fromSqlite(type, sqlite)).toBe(fromPostgresql(type, postgresql))
    expect(fromSqlite(type, null)).toBe(fromPostgresql(type, null))
  }
})

test('tables come after those that they need, and a circle is refused', () => {
  const tables = [
    { name: 'c', needs: ['a', 'b'] },
    { name: 'b', needs: ['a'] },
    { name: 'a', needs: [] },
  ]
  expect(inOrder(tables).map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  expect(() => inOrder([{ name: 'a', needs: ['a'] }])).toThrow('a need each other')
})
