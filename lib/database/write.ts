import 'server-only'
import { Prisma } from '@/prisma/generated/sqlite/client'

type Model = Prisma.ModelName
type Row<Of extends Model> = Prisma.TypeMap['model'][Of]['payload']['scalars']
/** Some columns; the one that says when a row last changed is never forgotten. */
type Some<Of extends Model> = Partial<Row<Of>> & Pick<Row<Of>, Extract<keyof Row<Of>, 'updatedAt'>>

/** One statement of a batch (`batch.ts`). */
export type Write = {
  readonly statement: Prisma.Sql
  /** Whether the batch is overtaken when there is no such row. */
  readonly needsRow: boolean
}

/** New rows, with every column: what the database or Prisma would fill in is said too. */
export const insertAll = <Of extends Model>(model: Of, rows: readonly Row<Of>[]): Write => ({
  statement: into(model, rows),
  needsRow: true,
})

/** New rows, or all other columns of those that have the same key. No two of them may have the same. */
export function upsertAll<Of extends Model>(
  model: Of,
  key: readonly (keyof Row<Of> & string)[],
  rows: readonly Row<Of>[],
): Write {
  const others = Object.keys(rows[0] ?? {}).filter((name) => !key.some((one) => one === name))
  const changes = others.map((name) => Prisma.sql`${quoted(name)} = excluded.${quoted(name)}`)
  const statement = Prisma.sql`${into(model, rows)}
    ON CONFLICT (${quotedAll(key)}) DO UPDATE SET ${Prisma.join(changes)}`
  return { statement, needsRow: true }
}

/** A change of the one row that is as `where` says, column by column. */
export const update = <Of extends Model>(model: Of, one: { where: Partial<Row<Of>>; data: Some<Of> }): Write => ({
  statement: change(model, one.where, one.data),
  needsRow: true,
})

/** A change of however many rows are as `where` says. */
export const updateMany = <Of extends Model>(model: Of, all: { where: Partial<Row<Of>>; data: Some<Of> }): Write => ({
  statement: change(model, all.where, all.data),
  needsRow: false,
})

/**
 * A new row, or a change of the one that has the same key.
 * @param one as Prisma takes it: `where` has the columns of the key under its name, and beside it what else has to hold
 *   of a row that is there
 */
export function upsert<Of extends Model>(
  model: Of,
  { where, create, update }: { where: object; create: Row<Of>; update: Some<Of> },
): Write {
  const key = Object.values(where).flatMap((value) => (typeof value === 'object' ? Object.keys(value) : []))
  const beside = Object.entries(where).filter(([, value]) => typeof value !== 'object')
  const holds = beside.map(([name, value]) => Prisma.sql`${quoted(model)}.${quoted(name)} = ${value}`)
  const condition = holds.length > 0 ? Prisma.sql` WHERE ${Prisma.join(holds, ' AND ')}` : Prisma.empty
  const statement = Prisma.sql`${into(model, [create])}
    ON CONFLICT (${quotedAll(key)}) DO UPDATE SET ${Prisma.join(pairs(update))}${condition}`
  return { statement, needsRow: true }
}

const quoted = (name: string) => Prisma.raw(`"${name}"`)
const quotedAll = (names: readonly string[]) => Prisma.join(names.map(quoted))
const pairs = (values: object) => Object.entries(values).map(([name, value]) => Prisma.sql`${quoted(name)} = ${value}`)

function into(model: Model, rows: readonly object[]) {
  const values = rows.map((row) => Prisma.sql`(${Prisma.join(Object.values(row))})`)
  return Prisma.sql`INSERT INTO ${quoted(model)} (${quotedAll(Object.keys(rows[0] ?? {}))}) VALUES ${Prisma.join(values)}`
}

const change = (model: Model, where: object, data: object) =>
  Prisma.sql`UPDATE ${quoted(model)} SET ${Prisma.join(pairs(data))} WHERE ${Prisma.join(pairs(where), ' AND ')}`
