import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { conflict, invalid, notFound } from '@/lib/foundation/errors'
import { behindMoment, readMomentCursor, writeMomentCursor } from '@/lib/foundation/values/moment-cursor'
import { INVITATION_DAYS } from '@/lib/people/accounts/invitations/invitation'
import { canAdminister } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/roster'
import { findBatchId } from './batch-id.data'
import { loadRosterFacts } from './facts.data'
import { type FileRefusal, MAX_BYTES, MAX_ROWS, parseRoster, type RosterFile } from './file/parse'
import { listInvitees, type PlannedRow, planRoster, type RosterFacts } from './plan'
import { type RosterReport, toReport } from './report'

/** Most waiting invitations of rosters: each is a mail, and an account that may be made. */
export const MAX_OPEN = 10_000

const DAY_MS = 24 * 60 * 60 * 1000

type Preview = {
  readonly file: RosterFile
  readonly planned: readonly PlannedRow[]
  /** Id that the roster has, or gets when it is imported. */
  readonly batchId: string
}

/**
 * Returns what each row of a roster would do. Changes nothing.
 * @throws not-found unless the viewer is an admin, invalid (file), conflict without room for so many invitations
 */
export async function previewRoster(viewer: Viewer, bytes: Uint8Array, now = new Date()): Promise<Preview> {
  if (!canAdminister(viewer)) throw notFound('page')
  const file = readRosterFile(bytes)
  const facts = await loadRosterFacts(db(), file.lines, now)
  const planned = planRoster(file.lines, facts)
  await requireRoom(planned, facts, now)
  return { file, planned, batchId: await findBatchId(db(), viewer, bytes) }
}

/** Returns the same as an answer. @throws the same */
export async function getRosterReport(viewer: Viewer, bytes: Uint8Array): Promise<RosterReport> {
  const { file, planned, batchId } = await previewRoster(viewer, bytes)
  return toReport(file, planned, batchId)
}

async function requireRoom(planned: readonly PlannedRow[], facts: RosterFacts, now: Date): Promise<void> {
  const wanted = listInvitees(planned, facts).length
  if (wanted === 0) return
  // Invitations that still wait are younger than their days of validity: an index finds those.
  const createdAt = { gt: new Date(now.getTime() - INVITATION_DAYS * DAY_MS) }
  const waiting = await db().personInvitation.count({
    where: { createdAt, batchId: { not: null }, acceptedAt: null, revokedAt: null },
  })
  const room = Math.max(0, MAX_OPEN - waiting)
  if (wanted > room) throw conflict(words.openToo({ most: MAX_OPEN, wanted, room }))
}

/** Reads a file. @throws invalid (file) with the reason why it can't be read */
function readRosterFile(bytes: Uint8Array): RosterFile {
  const file = parseRoster(bytes)
  if (!file.ok) throw invalid('file', toSentence(file.refusal))
  return file.value
}

function toSentence(refusal: FileRefusal): string {
  switch (refusal.kind) {
    case 'column-missing':
      return words.columnMissing({ name: refusal.column })
    case 'column-twice':
      return words.columnTwice({ name: refusal.column })
    case 'quote':
      return words.quote({ line: refusal.line })
    case 'unreadable':
      return words.unreadable({ line: refusal.line })
    case 'too-large':
      return words.tooLarge({ max: MAX_BYTES / 1024 })
    case 'too-many-rows':
      return words.tooManyRows({ max: MAX_ROWS })
    default:
      return { empty: words.empty, 'no-rows': words.noRows, 'no-header': words.noHeader, 'not-text': words.notText }[
        refusal.kind
      ]()
  }
}

/** Roster in the admins' list. */
export type ImportedRoster = {
  readonly id: string
  /** Name of the admin; null for a deleted account. */
  readonly by: string | null
  /** Instants, ISO. */
  readonly importedAt: string
  readonly withdrawnAt: string | null
  /** Places in cohorts that it gave, and how many of them are taken and withdrawn. */
  readonly places: number
  readonly accepted: number
  readonly withdrawn: number
}

type RostersPage = { readonly rosters: readonly ImportedRoster[]; readonly nextCursor: string | null }

/**
 * Lists rosters, newest first, a page at a time.
 * @throws not-found unless the viewer is an admin
 */
export async function listRosters(
  viewer: Viewer,
  { cursor, limit = 20 }: { readonly cursor?: string; readonly limit?: number },
): Promise<RostersPage> {
  if (!canAdminister(viewer)) throw notFound('page')
  const after = readMomentCursor(cursor)
  const rows = await db().rosterBatch.findMany({
    where: after ? behindMoment('createdAt', after) : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: { createdBy: { select: { name: true, deletedAt: true } } },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const counts = await db().rosterEntry.groupBy({
    by: ['batchId'],
    where: { batchId: { in: page.map(({ id }) => id) } },
    _count: { _all: true, acceptedAt: true, withdrawnAt: true },
  })
  const countOf = new Map(counts.map(({ batchId, _count }) => [batchId, _count]))
  return {
    rosters: page.map(({ id, createdBy, createdAt, withdrawnAt }) => ({
      id,
      by: createdBy && !createdBy.deletedAt ? createdBy.name : null,
      importedAt: createdAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      places: countOf.get(id)?._all ?? 0,
      accepted: countOf.get(id)?.acceptedAt ?? 0,
      withdrawn: countOf.get(id)?.withdrawnAt ?? 0,
    })),
    nextCursor: last && rows.length > limit ? writeMomentCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
