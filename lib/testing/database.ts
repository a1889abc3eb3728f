import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { operator } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { syncRoadmaps } from '@/lib/roadmaps/commands'
import { migrate } from '@/prisma/migrate'
import { hashOfContent, readLibrary } from '@/scripts/content-files'

/**
 * Gives each test file a real database of its own with the whole content in it, and takes it away afterwards.
 */
export function setUpDatabase(): void {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'waymark-'))
    const file = path.join(folder, 'test.db')
    process.env.DATABASE_URL = `file:${file}`
    await migrate(process.env.DATABASE_URL)
    await syncRoadmaps(operator, readLibrary(), hashOfContent())
  }, 60_000)
  afterAll(async () => {
    await db().$disconnect()
    rmSync(folder, { recursive: true, force: true })
  })
}
