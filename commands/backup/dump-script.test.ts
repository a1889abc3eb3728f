import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { partsOfScript } from './dump-script'

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-script-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(script: string) {
  const file = path.join(folder, 'script.sql')
  writeFileSync(file, script)
  return (await partsOfScript(file)).map(({ kind, name, definition }) => `${kind} ${name}: ${definition}`)
}

const part = (name: string, type: string, sql: string) =>
  `--\n-- Name: ${name}; Type: ${type}; Schema: public; Owner: -\n--\n\n${sql}\n\n\n`
const rows = (lines: string) => part('User', 'TABLE DATA', `COPY public."User" (id) FROM stdin;\n${lines}\\.\n`)

test('rows are no part, whatever they look like', async () => {
  const none = await read(rows(''))
  expect(none).toHaveLength(2)
  expect(
    await read(rows('-- Name: spy; Type: TRIGGER; Schema: public; Owner: -\n\\\\.\n \\.\nDROP TABLE x;\n')),
  ).toEqual(none)
})

test('what follows the end of rows, as psql sees it, is a part', async () => {
  for (const end of ['\\.\n', '\\.\r\n']) {
    expect((await read(rows(`1\n${end}DROP TABLE x;\n`))).join('\n')).toContain('DROP TABLE x;')
  }
})

test('what a run alone decides is left out, and nothing beside it', async () => {
  const head = '--\n-- PostgreSQL database dump\n--\n\n'
  const run = '\\restrict abc\n\n-- Dumped from database version 15.20 (Debian 15.20-0+deb12u1)\n\nSET x = y;\n'
  expect(await read(head + run)).toEqual(await read(`${head}\\restrict def\nSET x = y;\n`))
  for (const other of ['\\restrict a b\n', '\\! true\n', "-- Dumped from database version 1 $$'\n", 'SELECT 1;\n']) {
    expect(await read(head + other + run)).not.toEqual(await read(head + run))
  }
})

test('the words that PostgreSQL has for a schema are left out, and nothing beside them', async () => {
  const words = (name: string) => `COMMENT ON SCHEMA ${name} IS 'standard public schema';`
  const nothing = await read('')
  for (const name of ['public', '"our ""own"""']) {
    expect(await read(part('SCHEMA', 'COMMENT', words(name)))).toEqual(nothing)
  }
  for (const sql of [`DROP TABLE x;\n${words('public')}`, words("x IS 'y'; DROP TABLE z; COMMENT ON SCHEMA public")]) {
    expect((await read(part('SCHEMA', 'COMMENT', sql))).join('\n')).toContain('DROP TABLE')
  }
})

test('what no dump has is refused', async () => {
  await expect(read('SELECT\0 1;\n')).rejects.toThrow('it is damaged')
  await expect(read(part('x', 'TABLE', 'SELECT 1;\n'.repeat(500_000)))).rejects.toThrow(
    'its tables are not those of Waymark',
  )
})

describe('what a host tuned', () => {
  const make = 'CREATE TABLE public."User" (\n    id text NOT NULL\n)'
  const table = (sql: string) => read(part('User', 'TABLE', sql))
  const index = (sql: string) => read(part('by_name', 'INDEX', `CREATE INDEX by_name ON public."User" ${sql}`))
  const set = (what: string, name = 'public."User"') => `ALTER TABLE ONLY ${name} ALTER COLUMN id ${what};`

  test('is left out', async () => {
    const plain = await table(`${make};`)
    for (const parameters of ["fillfactor='90'", "autovacuum_enabled='off', toast.autovacuum_vacuum_threshold='-1'"]) {
      expect(await table(`${make}\nWITH (${parameters});`)).toEqual(plain)
    }
    const statements = [set('SET STATISTICS 500'), set('SET STORAGE EXTERNAL'), set('SET (n_distinct=-0.5)')]
    expect(await table(`${make};\n${statements.join('\n')}`)).toEqual(plain)
    for (const where of ['', " WHERE (name <> ''::text)"]) {
      const own = await index(`USING btree (name)${where};`)
      expect(await index(`USING btree (name) WITH (fillfactor='90', deduplicate_items='off')${where};`)).toEqual(own)
    }
  })

  test.each([
    `${make};\n${set('SET STATISTICS 500', 'public."Session"')}`,
    `${make};\n${set('SET STATISTICS 500', 'other."User"')}`,
    `${make};\n${set('SET STATISTICS 500; DROP TABLE x')}`,
    `${make};\n${set('SET DEFAULT spy()')}`,
    `${make};\n${set("SET (n_distinct='1); DROP TABLE x; --)")}`,
    `${make};\n\\! true\n${set('SET STATISTICS 500')}`,
    `${make}\nWITH (fillfactor='90);`,
    `${make}\nWITH (fillfactor='9'||spy());`,
    `${make}\nWITH (a='--');`,
    `${make}\nWITH (fillfactor='90') AS SELECT spy();`,
  ])('keeps what is more than that: %j', async (sql) => {
    expect(await table(sql)).not.toEqual(await table(`${make};`))
  })

  test('is left out of tables, indexes and keys alone', async () => {
    const body = 'CREATE FUNCTION f() AS $$\nSELECT (1)'
    const run = (sql: string) => read(part('f()', 'FUNCTION', sql))
    expect(await run(`${body} WITH (a='1');\n$$;`)).not.toEqual(await run(`${body};\n$$;`))
  })
})
