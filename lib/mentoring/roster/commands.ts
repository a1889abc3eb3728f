import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota } from '@/lib/foundation/rate-limit/quota'
import { isId } from '@/lib/foundation/values/id'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { createRosterCohort } from '@/lib/mentoring/cohorts/joining/roster-cohort.commands'
import { addMentors } from '@/lib/mentoring/cohorts/members/new-mentors.commands'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import {
  inviteFromRoster,
  type KeptInvitation,
  setSchoolFacts,
  withdrawRosterInvitations,
} from '@/lib/people/accounts/invitations/roster.commands'
import { requireAdmin } from '@/lib/people/accounts/managed-person.commands'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/roster'
import { previewRoster } from './data'
import { loadRosterFacts } from './facts.data'
import type { RosterLine, RosterRow } from './file/row'
import { groupBy } from './group-by'
import { isChange, listInvitees, type PlannedRow, planRoster } from './plan'
import { type RosterReport, toReport } from './report'

/** Rows of one transaction: a server that is killed leaves whole ones, and other writers wait for a moment only. */
const ROWS_AT_ONCE = 50

/**
 * Imports a roster: places in cohorts, one invitation for each address, mentors with an account at once. Rows with
 * errors are left out. Sending the same file again completes what was interrupted, and then changes nothing.
 * @returns what was done with each row
 * @throws not-found unless the viewer is an admin, invalid (file), conflict without room for so many invitations or
 * once the roster is withdrawn meanwhile, too-many in a day
 */
export async function importRoster(viewer: Viewer, bytes: Uint8Array, now = new Date()): Promise<RosterReport> {
  const { file, planned, batchId } = await previewRoster(viewer, bytes, now)
  const changes = planned.filter(isChange)
  if (changes.length === 0) return toReport(file, planned, null)
  const roadmap = (await readCohortRoadmaps(viewer)).get(null)
  await db().$transaction((tx) => startRoster(tx, viewer, { id: batchId, count: changes.length }, now))
  const done = new Map(planned.map((row) => [row.line.line, row]))
  for (const lines of inChunks(changes.map(({ line }) => line))) {
    const applied = await db().$transaction((tx) => applyRows(tx, viewer, { batchId, lines, roadmap }, now))
    for (const row of applied) done.set(row.line.line, row)
  }
  return toReport(file, [...done.values()], batchId)
}

/** Puts all rows of an address into one chunk, so that one invitation carries its highest role. */
function inChunks(lines: readonly RosterLine[]): RosterLine[][] {
  const chunks: RosterLine[][] = []
  for (const rows of groupBy(lines, ({ row }) => row?.email).values()) {
    const last = chunks.at(-1)
    if (last && last.length + rows.length <= ROWS_AT_ONCE) last.push(...rows)
    else chunks.push([...rows])
  }
  return chunks
}

type Start = { readonly id: string; readonly count: number }

/** Makes the roster's row, with its line in the audit log; one that was interrupted has both. */
async function startRoster(tx: Transaction, viewer: Viewer, { id, count }: Start, now: Date): Promise<void> {
  await requireAdmin(tx, viewer, 'page')
  if ((await tx.rosterBatch.count({ where: { id } })) > 0) return
  await requireDailyQuota(bounds.rosters, now, async (since, take) => {
    const where = { createdById: viewer.id, createdAt: { gt: since } }
    const rows = await tx.rosterBatch.findMany({ where, orderBy: { createdAt: 'desc' }, take })
    return rows.map(({ createdAt }) => createdAt)
  })
  await tx.rosterBatch.create({ data: { id, createdById: viewer.id, createdAt: now } })
  const line = { action: 'roster-applied', actorId: viewer.id, subjectId: id, detail: { count } } as const
  await recordAudit(tx, line, now)
}

type Chunk = { readonly batchId: string; readonly lines: readonly RosterLine[]; readonly roadmap: Roadmap }

/** Applies some rows. It plans them again, because another server or an acceptance may have come first. */
async function applyRows(tx: Transaction, viewer: Viewer, { batchId, lines, roadmap }: Chunk, now: Date) {
  await requireAdmin(tx, viewer, 'page')
  const batch = await tx.rosterBatch.findUnique({ where: { id: batchId } })
  if (!batch || batch.withdrawnAt) throw conflict(words.rosterWithdrawn())
  const facts = await loadRosterFacts(tx, lines, now)
  const planned = planRoster(lines, facts)
  const changes = planned.filter(isChange)
  const made = await makeCohorts(tx, viewer, { changes, roadmap }, now)
  const placed = changes.flatMap(({ line: { row }, cohort, ...rest }): Placed[] => {
    const target = row && (cohort ?? made.get(row.cohort))
    return row && target ? [{ ...rest, row, cohort: { id: target.id, name: target.name } }] : []
  })
  await writeEntries(tx, batchId, placed, now)
  await inviteFromRoster(tx, viewer, batchId, listInvitees(planned, facts), now)
  await addAtOnce(tx, viewer, placed, now)
  return planned
}

type Placed = Pick<PlannedRow, 'outcome' | 'person' | 'entry'> & {
  readonly row: RosterRow
  readonly cohort: { readonly id: string; readonly name: string }
}

type New = { readonly changes: readonly PlannedRow[]; readonly roadmap: Roadmap }

async function makeCohorts(tx: Transaction, viewer: Viewer, { changes, roadmap }: New, now: Date) {
  const names = new Set(changes.flatMap(({ line: { row }, cohort }) => (row && !cohort ? [row.cohort] : [])))
  const made = new Map<string, { readonly id: string; readonly name: string }>()
  for (const name of names) made.set(name, await createRosterCohort(tx, viewer, name, roadmap, now))
  return made
}

/** Writes the places; people who are members already have none. */
async function writeEntries(tx: Transaction, batchId: string, placed: readonly Placed[], now: Date): Promise<void> {
  const made = []
  for (const { row, cohort, outcome, entry } of placed) {
    if (outcome === 'update' && !entry) continue
    const { name, externalId, gitName, email, role } = row
    const acceptedAt = outcome === 'add' ? now : null
    if (!entry) {
      const facts = { id: randomUUID(), batchId, email, name, role, cohortId: cohort.id, externalId, gitName }
      made.push({ ...facts, createdAt: now, acceptedAt })
      continue
    }
    if (outcome === 'update' && entry.state === 'accepted') continue
    const facts = {
      name: name || entry.name,
      externalId: externalId ?? entry.externalId,
      gitName: gitName ?? entry.gitName,
    }
    // A place that is given again belongs to the roster that gave it last.
    const given = outcome === 'update' ? {} : { batchId, createdAt: now, withdrawnAt: null, acceptedAt }
    await tx.rosterEntry.update({ where: { id: entry.id }, data: { ...facts, ...given } })
  }
  if (made.length > 0) await tx.rosterEntry.createMany({ data: made })
}

/** Adds mentors who have an account, and updates the external IDs of members. */
async function addAtOnce(tx: Transaction, viewer: Viewer, placed: readonly Placed[], now: Date): Promise<void> {
  const added = placed.filter(({ outcome }) => outcome === 'add')
  for (const rows of groupBy(added, ({ cohort }) => cohort.id).values()) {
    const userIds = rows.flatMap(({ person }) => (person ? [person.id] : []))
    const [first] = rows
    if (first) await addMentors(tx, viewer, first.cohort, userIds, now)
  }
  for (const { row, person, cohort, outcome } of placed) {
    const isMember = person?.memberships.some(({ cohortId, role }) => cohortId === cohort.id && role === row.role)
    if (person && (outcome === 'add' || isMember)) await setSchoolFacts(tx, person.id, row)
  }
}

/**
 * Withdraws a roster: its open places and waiting invitations end, and their unsent mails are dropped. Who has accepted
 * stays. Repeating it changes nothing.
 * @throws not-found unless the viewer is an admin and there is such a roster
 */
export async function withdrawRoster(viewer: Viewer, batchId: string, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireAdmin(tx, viewer, 'page')
    const batch = isId(batchId) ? await tx.rosterBatch.findUnique({ where: { id: batchId } }) : null
    if (!batch) throw notFound('roster')
    if (batch.withdrawnAt) return
    await tx.rosterBatch.update({ where: { id: batchId }, data: { withdrawnAt: now } })
    await tx.rosterEntry.updateMany({
      where: { batchId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    await withdrawRosterInvitations(tx, batchId, await listKept(tx, batchId), now)
    await recordAudit(tx, { action: 'roster-withdrawn', actorId: viewer.id, subjectId: batchId }, now)
  })
}

/** Lists the addresses of a withdrawn roster that have an open place by another one, which still needs an invitation. */
async function listKept(tx: Transaction, batchId: string): Promise<KeptInvitation[]> {
  const where = { batchId, acceptedAt: null, revokedAt: null }
  const waiting = await tx.personInvitation.findMany({ where, select: { email: true } })
  const kept = new Map<string, KeptInvitation>()
  for (let at = 0; at < waiting.length; at += 500) {
    const emails = waiting.slice(at, at + 500).map(({ email }) => email)
    const open = { acceptedAt: null, withdrawnAt: null, batch: { withdrawnAt: null } }
    const entries = await tx.rosterEntry.findMany({ where: { email: { in: emails }, ...open } })
    for (const { email, role, batchId: other } of entries) {
      const isMentor = role === 'mentor' || kept.get(email)?.role === 'mentor'
      kept.set(email, { email, batchId: other, role: isMentor ? 'mentor' : 'learner' })
    }
  }
  return [...kept.values()]
}
