// Times a sync of the whole content: into an empty database, and when nothing changed.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { applyRevisions } from '@/lib/learning/progress/revision/commands'
import { isSynced, syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { onRevision } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { operator } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'

const ROUNDS = 5
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bench-'))

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Syncs the content as a start does. */
async function sync(): Promise<void> {
  const hash = hashOfContent()
  if (!(await isSynced(operator, hash))) await syncRoadmaps(operator, readLibrary(), hash)
  await applyRevisions(operator, onRevision)
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const [empty, unchanged]: [number[], number[]] = [[], []]
for (let round = 0; round < ROUNDS; round++) {
  const url = `file:${path.join(folder, `${round}.db`)}`
  shared.database = openDatabase(url)
  await migrate(url)
  empty.push(await timed(sync))
  unchanged.push(await timed(sync))
  await db().$disconnect()
}
rmSync(folder, { recursive: true, force: true })
console.log(`Sync into an empty database: ${median(empty).toFixed(0)} ms (median of ${ROUNDS})`)
console.log(`Sync when nothing changed:   ${median(unchanged).toFixed(0)} ms (median of ${ROUNDS})`)
