import type { Client } from 'pg'
import { HostError } from '../host-error'
import { kindsByType, type ValueType } from './values'

/** Thrown for a move that is impossible, or whose result is wrong. The host reads the message, a single line. */
export class MoveError extends HostError {
  override readonly name = 'MoveError'
}

type Column = { readonly name: string; readonly type: ValueType }
export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  /** Columns of the primary key. */
  readonly key: readonly string[]
  /** Tables that have to be filled before it. */
  readonly needs: readonly string[]
}

/** Reads every table of a migrated database from its catalog, in an order in which references are filled first. */
export async function listTables(client: Client, schema: string): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: Column[]; key: string[]; needs: string[] }>(
    `SELECT c.relname::text AS name,
       (SELECT json_agg(json_build_object('name', a.attname, 'type', t.typname) ORDER BY a.attnum) FROM pg_attribute a
         JOIN pg_type t ON t.oid = a.atttypid WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(number, place)
         JOIN pg_attribute a ON a.attnum = k.number WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid
         ORDER BY k.place) AS key,
       ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
         WHERE k.conrelid = c.oid AND k.contype = 'f') AS needs
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY name`,
    [schema],
  )
  for (const { name, columns, key } of rows) {
    const unknown = columns.find(({ type }) => !(type in kindsByType))
    if (unknown) throw new MoveError(`${name}.${unknown.name} is a ${unknown.type}, which nothing here converts`)
    if (key.length === 0) throw new MoveError(`the rows of ${name} have no key`)
  }
  return inOrder(rows)
}

/** Orders tables by their references. @throws MoveError for circular references */
export function inOrder<Named extends Pick<Table, 'name' | 'needs'>>(tables: readonly Named[]): Named[] {
  const ordered: Named[] = []
  let left = [...tables]
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((need) => ordered.some(({ name }) => name === need)))
    if (ready.length === 0) throw new MoveError(`${left.map(({ name }) => name).join(', ')} need each other`)
    ordered.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return ordered
}
