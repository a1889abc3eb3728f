import 'server-only'
import { escapeIdentifier } from 'pg'
import { parseProvider, postgresqlAddress } from '@/lib/foundation/database/address'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'

/** Runs the database's own checks of its pages, indexes and references. Writes nothing. */
export async function checkStorage(_operator: Operator): Promise<readonly IntegrityCheck[]> {
  const url = env().DATABASE_URL
  if (parseProvider(url) === 'sqlite') return [await pages(), await references()]
  const { schema } = postgresqlAddress(url)
  return [await constraints(schema), await foreignKeys(schema)]
}

const ask = <Row>(sql: string, ...values: readonly unknown[]) => db().$queryRawUnsafe<Row[]>(sql, ...values)

async function pages(): Promise<IntegrityCheck> {
  const rows = await ask<{ integrity_check: string }>('PRAGMA integrity_check')
  const [{ page_count: count = 0 } = {}] = await ask<{ page_count: bigint | number }>('PRAGMA page_count')
  return {
    name: 'The file of the database is whole (integrity_check)',
    seen: `${count} pages`,
    problems: rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    remarks: [],
  }
}

type Orphan = { table: string; rowid: bigint | number | null; parent: string }

async function references(): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  for (const { table, rowid, parent } of await ask<Orphan>('PRAGMA foreign_key_check')) {
    lines.add(`row ${rowid} of ${table} belongs to one of ${parent} that is not there`)
  }
  return { name: 'Every row has what it belongs to (foreign_key_check)', seen: '', problems: lines.all(), remarks: [] }
}

/** Finds unfinished indexes, which are not used, and unvalidated constraints, which guarantee nothing. */
async function constraints(schema: string): Promise<IntegrityCheck> {
  const indexes = await ask<{ name: string }>(
    `SELECT c.relname::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND NOT (i.indisvalid AND i.indisready)`,
    schema,
  )
  const loose = await ask<{ name: string }>(
    `SELECT k.conname::text AS name FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
     WHERE n.nspname = $1 AND NOT k.convalidated`,
    schema,
  )
  const off = await ask<{ name: string }>(
    `SELECT DISTINCT c.relname::text AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND t.tgenabled = 'D'`,
    schema,
  )
  const problems = [
    ...indexes.map(({ name }) => `index ${name} is not valid`),
    ...loose.map(({ name }) => `constraint ${name} was never validated`),
    ...off.map(({ name }) => `triggers of ${name} are switched off`),
  ]
  return { name: 'Indexes and constraints are valid and in force', seen: '', problems, remarks: [] }
}

type Key = { name: string; child: string; parent: string; columns: string[]; referred: string[] }

/** Counts violations of foreign keys. PostgreSQL enforces these, unless a superuser disabled that. */
async function foreignKeys(schema: string): Promise<IntegrityCheck> {
  const keys = await ask<Key>(
    `SELECT k.conname::text AS name, c.relname::text AS child, p.relname::text AS parent,
       ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(number, place)
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number ORDER BY u.place) AS columns,
       ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u(number, place)
         JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number ORDER BY u.place) AS referred
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
     JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.contype = 'f' AND n.nspname = $1 ORDER BY name`,
    schema,
  )
  const problems: string[] = []
  for (const { name, child, parent, columns, referred } of keys) {
    const pairs = columns.map(
      (column, index) => `p.${escapeIdentifier(referred[index] ?? '')} = c.${escapeIdentifier(column)}`,
    )
    const isSet = columns.map((column) => `c.${escapeIdentifier(column)} IS NOT NULL`)
    const [row] = await ask<{ count: number }>(
      `SELECT count(*)::int AS count FROM ${escapeIdentifier(schema)}.${escapeIdentifier(child)} c WHERE ${isSet.join(' AND ')}
       AND NOT EXISTS (SELECT 1 FROM ${escapeIdentifier(schema)}.${escapeIdentifier(parent)} p WHERE ${pairs.join(' AND ')})`,
    )
    if (row && row.count > 0) problems.push(`${row.count} rows of ${child} belong to none of ${parent} (${name})`)
  }
  return { name: 'Every row has what it belongs to', seen: `${keys.length} references`, problems, remarks: [] }
}
