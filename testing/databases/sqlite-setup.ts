import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'
import { compilePrograms } from '../processes/compiled-programs'
import type { Template } from './postgresql-templates'
import { templateUrl } from './sqlite-templates'

/** Makes the templates that each test file copies, once for a run on SQLite. Returns the clean-up. */
export default async function setUp(): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-templates-'))
  process.env.SQLITE_TEMPLATES = folder
  await compilePrograms()
  await makeTemplate('empty', async () => {})
  await makeTemplate('content', () => syncRoadmaps(operator, readLibrary(), hashOfContent()))
  return () => rmSync(folder, { recursive: true, force: true })
}

async function makeTemplate(template: Template, fill: () => Promise<unknown>): Promise<void> {
  process.env.DATABASE_URL = templateUrl(template)
  await migrate(process.env.DATABASE_URL)
  shared.database = openDatabase(process.env.DATABASE_URL)
  await fill()
  // Writes all rows into the one file that is copied.
  await db().$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  await db().$disconnect()
}
