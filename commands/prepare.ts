// Makes everything ready that the server needs, and hands its environment to `start.mjs` over file descriptor 3.

import { writeSync } from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/foundation/database/db'
import { nameMainRoadmaps } from '@/lib/learning/plans/main-roadmap.commands'
import { applyRevisions } from '@/lib/learning/progress/revision/commands'
import { isSynced, syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { nameCohortRoadmaps } from '@/lib/mentoring/cohorts/settings/first-roadmap.commands'
import { onRevision } from '@/lib/mentoring/learners/mentees/event-hooks.commands'
import { mailMissingVerifications } from '@/lib/people/accounts/address/verification.commands'
import { operator } from '@/lib/platform/auth/viewer'
import { DEMO_ADDRESSES, DEMO_PASSWORD, seedDemo } from '@/prisma/seed/demo'
import { seedAlumni } from '@/prisma/seed/synthetic/alumni'
import { hashOfContent, readLibrary } from './content-files'
import { prepareDatabase, START_LOCK, withStartLock } from './database'
import { requireNoDemo } from './demo-accounts'
import { hostLine, REFUSED_STATUS, RefusedError } from './host-error'
import { databaseLine, requireContent, requireFolders } from './settings/data-places'
import { requireFoundSchema, requireOneDatabase, requireSession, toDirect } from './settings/direct'
import type { ServerEnvironment } from './settings/environment'
import { enterEnvironment } from './settings/private-files'
import { isProduction } from './settings/production'

/** The migration since which addresses are confirmed. */
const FIRST_CONFIRMED = '20261125150952_accounts_and_audit'

try {
  await prepare()
} catch (error) {
  const ofContent = error instanceof Error && error.name === 'ContentError' ? error.message : null
  const line = ofContent ?? hostLine(error) ?? (error instanceof Error ? error.stack : error)
  console.error(`Waymark cannot start: ${line}`)
  process.exit(error instanceof RefusedError ? REFUSED_STATUS : 1)
}

async function prepare(): Promise<void> {
  const environment = enterEnvironment()
  const direct = toDirect(environment)
  console.log(databaseLine(environment.DATABASE_URL))
  if (environment.DIRECT_DATABASE_URL) console.log(`${databaseLine(direct.DATABASE_URL)} (for the start)`)
  requireFolders(environment, isProduction(process.env))
  requireContent(environment)
  Object.assign(process.env, direct)
  await requireSession(environment)
  await withStartLock(direct.DATABASE_URL, async () => {
    await requireOneDatabase(environment, START_LOCK)
    await requireFoundSchema(environment)
    await makeReady(direct)
  })
  if (!environment.SMTP_URL) {
    const outbox = path.relative('.', path.join(environment.DATA_FOLDER, 'outbox'))
    console.log(`Mail: SMTP_URL is not set, so mail is written to ${outbox} instead of sent`)
  }
  await db().$disconnect()
  writeSync(3, JSON.stringify(environment))
}

async function makeReady(environment: ServerEnvironment): Promise<void> {
  const applied = await prepareDatabase(environment)
  if (applied.length > 0) console.log(`Database: applied ${applied.join(', ')}`)
  if (environment.DEMO === '0') await requireNoDemo(environment.DATABASE_URL)
  if (applied.includes(FIRST_CONFIRMED)) {
    const asked = await mailMissingVerifications(operator, new Date())
    if (asked > 0) console.log(`People: asked ${asked} to confirm their addresses by e-mail`)
  }
  await syncContent()
  if (environment.DEMO === '1') await fillDemo()
}

/** What a start that was stopped half way left to settle is settled too: therefore also when nothing changed. */
async function syncContent(): Promise<void> {
  const hash = hashOfContent()
  if (!(await isSynced(operator, hash))) {
    const library = readLibrary()
    // Learners and cohorts without a roadmap follow the one that has been the first until now.
    await nameRoadmaps()
    await syncRoadmaps(operator, library, hash)
    console.log(`Roadmaps: synced ${library.map(({ title }) => title).join(', ')}`)
  }
  await nameRoadmaps()
  const { carried, recounted } = await applyRevisions(operator, onRevision)
  if (carried + recounted > 0) console.log(`Roadmaps: carried over ${carried}, counted anew ${recounted}`)
}

/** For those that were made before people and cohorts could choose one, or by a server of an earlier version. */
async function nameRoadmaps(): Promise<void> {
  await nameMainRoadmaps(operator)
  await nameCohortRoadmaps(operator)
}

/** A new demo database gets its people; one that has people is left as it is. */
async function fillDemo(): Promise<void> {
  if ((await db().user.count()) === 0) {
    console.log('Demo: making two cohorts of 24 learners, and 21 people who came before ...')
    const now = new Date()
    await seedDemo(operator, now)
    await seedAlumni(operator, now)
  }
  console.log(`Demo accounts, password ${DEMO_PASSWORD}: ${DEMO_ADDRESSES.join(', ')}`)
}
