import 'server-only'
import { Prisma } from '@/prisma/generated/sqlite/client'

type Model = Prisma.ModelName
type Row<Of extends Model> = Prisma.TypeMap['model'][Of]['payload']['scalars']
type Column<Of extends Model> = keyof Row<Of> & string
/** Some columns; the one that says when a row last changed is never forgotten. */
type Some<Of extends Model> = Partial<Row<Of>> & Pick<Row<Of>, Extract<keyof Row<Of>, 'updatedAt'>>
/** What a row has in some columns. Nothing is equal to NULL. */
type Condition<Of extends Model> = { readonly [Name in Column<Of>]?: NonNullable<Row<Of>[Name]> }

/** One statement of a batch. */
export type Write = {
  readonly statement: Prisma.Sql
  /** Whether the batch is overtaken when there is no such row. */
  readonly needsRow: boolean
}

/** Some statements that are known beforehand: all of them are written, or none (`batch.ts`). */
export type Batch = readonly Write[]

/** New rows, with every column: what the database or Prisma would fill in is said too. */
export const insertAll = <Of extends Model>(model: Of, rows: readonly Row<Of>[]): Write => ({
  statement: into(model, rows),
  needsRow: true,
})

/** New rows, or all other columns of those that have the same key. No two of them may have the same. */
export function upsertAll<Of extends Model>(model: Of, key: readonly Column<Of>[], rows: readonly Row<Of>[]): Write {
  const others = Object.keys(rows[0] ?? {}).filter((name) => !key.some((one) => one === name))
  const changes = others.map((name) => Prisma.sql`${quoted(name)} = excluded.${quoted(name)}`)
  const statement = Prisma.sql`${into(model, rows)}
    ON CONFLICT (${quotedAll(key)}) DO UPDATE SET ${Prisma.join(changes)}`
  return { statement, needsRow: true }
}

/**
 * A new row, or a change of the one that has the same key.
 * @param one `holds` is what else has to hold of a row that is there
 */
export function upsert<Of extends Model>(
  model: Of,
  key: readonly Column<Of>[],
  { create, update, holds }: { create: Row<Of>; update: Some<Of>; holds: Condition<Of> },
): Write {
  const conditions = pairs(holds).map((pair) => Prisma.sql`${quoted(model)}.${pair}`)
  const statement = Prisma.sql`${into(model, [create])}
    ON CONFLICT (${quotedAll(key)}) DO UPDATE SET ${Prisma.join(pairs(update))} WHERE ${Prisma.join(conditions, ' AND ')}`
  return { statement, needsRow: true }
}

type Change<Of extends Model> = { readonly where: Condition<Of>; readonly data: Some<Of> }

/** A change of the one row that is as `where` says. */
export const update = <Of extends Model>(model: Of, one: Change<Of>): Write => ({
  statement: change(model, one.where, one.data),
  needsRow: true,
})

/** A change of however many rows are as `where` says. */
export const updateMany = <Of extends Model>(model: Of, all: Change<Of>): Write => ({
  statement: change(model, all.where, all.data),
  needsRow: false,
})

const quoted = (name: string) => Prisma.raw(`"${name}"`)
const quotedAll = (names: readonly string[]) => Prisma.join(names.map(quoted))
const pairs = (values: object) => Object.entries(values).map(([name, value]) => Prisma.sql`${quoted(name)} = ${value}`)

function into(model: Model, rows: readonly object[]) {
  const names = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => Prisma.sql`(${Prisma.join(names.map((name) => Reflect.get(row, name)))})`)
  return Prisma.sql`INSERT INTO ${quoted(model)} (${quotedAll(names)}) VALUES ${Prisma.join(values)}`
}

const change = (model: Model, where: object, data: object) =>
  Prisma.sql`UPDATE ${quoted(model)} SET ${Prisma.join(pairs(data))} WHERE ${Prisma.join(pairs(where), ' AND ')}`
