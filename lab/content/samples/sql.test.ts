import { expect, test } from 'vitest'
import { faultOnSqlite } from './sql'
import { readScript } from './sql-script'

test('a statement ends with a line, outside the body of a function; comments belong to it', () => {
  const body = 'CREATE FUNCTION f() RETURNS trigger AS $$\nBEGIN\n  NULL;\nEND $$;'
  const script = `${body}\nUPDATE a SET b = 1\nWHERE c = 2; -- 0 rows?\n-- with: [1]\nDELETE FROM a; -- refused: still used\n-- rows: [[1, null]]\n-- the end`
  expect(readScript(script)).toEqual([
    { kind: 'statement', sql: body, isRefused: false },
    { kind: 'statement', sql: 'UPDATE a SET b = 1\nWHERE c = 2; -- 0 rows?', isRefused: false },
    { kind: 'with', values: [1] },
    { kind: 'statement', sql: 'DELETE FROM a; -- refused: still used', isRefused: true },
    { kind: 'rows', rows: [[1, null]] },
  ])
  expect(readScript('SELECT 1')).toEqual([{ kind: 'statement', sql: 'SELECT 1', isRefused: false }])
})

const table = 'CREATE TABLE a (b integer PRIMARY KEY, c text);\nINSERT INTO a VALUES (1, NULL);\n'

test('what holds has no fault', async () => {
  expect(await faultOnSqlite(`${table}SELECT b, c FROM a;\n-- rows: [[1, null]]\n`)).toBeNull()
  expect(await faultOnSqlite(`${table}INSERT INTO a VALUES (1, NULL); -- refused\n`)).toBeNull()
})

test('an error, other rows and what was not refused are faults', async () => {
  expect(await faultOnSqlite("SELECT DATE '2026-01-01';")).toContain('SqliteError')
  expect(await faultOnSqlite(`${table}SELECT b FROM a;\n-- rows: [[2]]`)).toBe('rows: expected [["2"]], got [["1"]]')
  expect(await faultOnSqlite(`${table}INSERT INTO a VALUES (2, NULL); -- refused`)).toContain('was not refused')
})

test('foreign keys hold, as they do on PostgreSQL', async () => {
  const script = `${table}CREATE TABLE d (b integer REFERENCES a (b));\nINSERT INTO d VALUES (9); -- refused`
  expect(await faultOnSqlite(script)).toBeNull()
})
