// Derives the model for PostgreSQL's tools from `prisma/schema.prisma`: another generator and datasource, the same
// models.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const model = new URL('../../prisma/schema.prisma', import.meta.url)
const derived = new URL('../../prisma/postgresql/schema.prisma', import.meta.url)

const HEAD = `// Derived from prisma/schema.prisma by tools/setup/postgresql-schema.mjs: change it there.

`
const lines = [
  ['"generated/sqlite"', '"../generated/postgresql"'],
  ['provider = "sqlite"', 'provider = "postgresql"'],
]

function derive() {
  return lines.reduce((text, [sqlite, postgresql]) => {
    if (text.split(sqlite).length !== 2) throw new Error(`prisma/schema.prisma needs ${sqlite} exactly once.`)
    return text.replace(sqlite, postgresql)
  }, HEAD + readFileSync(model, 'utf8'))
}

/** Returns whether the derived model differs from the present model. */
export function isPostgresqlSchemaStale() {
  return !existsSync(derived) || readFileSync(derived, 'utf8') !== derive()
}

export function writePostgresqlSchema() {
  if (isPostgresqlSchemaStale()) writeFileSync(derived, derive())
}
