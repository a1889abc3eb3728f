import type { PrismaConfig } from '@prisma/config'

const url = process.env.DATABASE_URL || 'file:data/waymark.db'
const isPostgresql = /^postgres(ql)?:/.test(url)

// Prisma's own commands follow the address too: each kind of database has its folder of migrations.
export default {
  schema: isPostgresql ? 'prisma/postgresql/schema.prisma' : 'prisma/schema.prisma',
  migrations: { path: isPostgresql ? 'prisma/postgresql/migrations' : 'prisma/sqlite/migrations' },
  datasource: { url },
} satisfies PrismaConfig
