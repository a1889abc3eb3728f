import { readdirSync } from 'node:fs'
import path from 'node:path'
import { visitor } from '@/lib/auth/viewer'
import { db } from '@/lib/db'
import { stateOf } from '@/lib/progress/completion'
import { isApproval, parseEventKind, statesAfter } from '@/lib/progress/history'
import { countersOf } from '@/lib/progress/record'
import { statesFromRows } from '@/lib/progress/rows'
import { isWait } from '@/lib/reviews/standing'
import { parseState } from '@/lib/reviews/stored-review'
import { listRoadmaps } from '@/lib/roadmaps/data'

/** What has to hold of the database whatever was sent; each line is one thing that does not. */
export async function brokenInvariants(filesFolder: string): Promise<string[]> {
  const broken = await Promise.all([soundDatabase(), logsAndCounters(), reviewsAndRounds(), filesOnDisk(filesFolder)])
  return broken.flat()
}

async function soundDatabase(): Promise<string[]> {
  const orphans = await db().$queryRawUnsafe<unknown[]>('PRAGMA foreign_key_check')
  const [integrity] = await db().$queryRawUnsafe<{ integrity_check: string }[]>('PRAGMA integrity_check')
  return [
    ...orphans.map((row) => `a row without the one it belongs to: ${JSON.stringify(row, (_, value) => String(value))}`),
    ...(integrity?.integrity_check === 'ok' ? [] : [`the database is damaged: ${integrity?.integrity_check}`]),
  ]
}

/** A learner's states and counters are the fold of their events, which are numbered without a gap. */
async function logsAndCounters(): Promise<string[]> {
  const roadmaps = await listRoadmaps(visitor)
  const learners = await db().learner.findMany({
    include: { progress: true, enrollments: true, events: { orderBy: { sequence: 'asc' } } },
  })
  return learners.flatMap(({ id, eventCount, progress, enrollments, events }) => {
    const log = events.map((event) => ({ ...event, kind: parseEventKind(event.kind) }))
    const [folded, stored] = [statesAfter(log), statesFromRows(progress)]
    const broken = log.every(({ sequence }, index) => sequence === index + 1) ? [] : ['the numbers of its events']
    if (eventCount !== log.length) broken.push(`the count of its events (${eventCount}, not ${log.length})`)
    for (const step of new Set([...Object.keys(folded), ...Object.keys(stored)])) {
      const [one, other] = [stateOf(folded, step), stateOf(stored, step)]
      const isSame = (['status', 'evidenceCount', 'isVerified', 'reason'] as const).every(
        (key) => one[key] === other[key],
      )
      if (!isSame) broken.push(`step ${step} (${JSON.stringify(other)}, not ${JSON.stringify(one)})`)
    }
    for (const { roadmapId, trackSlug, ...counters } of enrollments) {
      const roadmap = roadmaps.find((one) => one.id === roadmapId)
      const counted = roadmap && countersOf(roadmap, trackSlug, folded)
      for (const [name, value] of Object.entries(counted ?? {})) {
        if (counters[name as keyof typeof counters] !== value) broken.push(`${name} (not ${value})`)
      }
    }
    return broken.map((what) => `learner ${id}: ${what}`)
  })
}

/** Iterations count from 1, all but the newest have a verdict or were overtaken, and only who waits has an open wait. */
async function reviewsAndRounds(): Promise<string[]> {
  const reviews = await db().review.findMany({
    include: { iterations: { include: { verdict: true }, orderBy: { number: 'asc' } }, waits: true },
  })
  return reviews.flatMap(({ id, state: text, iterations, waits, claimedById, turn, turnSince }) => {
    const [state, newest] = [parseState(text), iterations.at(-1)]
    const open = waits.filter(({ endedAt }) => endedAt === null).length
    const judged = newest?.verdict && (isApproval(newest.verdict.outcome) ? 'approved' : 'changes-requested')
    const broken = [
      iterations.every(({ number }, index) => number === index + 1) && newest ? null : 'the numbers of its iterations',
      open === (isWait(state) ? 1 : 0) ? null : `${open} open waits while it is ${state}`,
      isWait(state) && judged ? 'it waits for a verdict that is there' : null,
      (state === 'approved' || state === 'changes-requested') && judged !== state
        ? `${state} by ${judged ?? 'nobody'}`
        : null,
      state !== 'claimed' && claimedById ? `claimed while it is ${state}` : null,
      (turn === 'none') === (turnSince === null) ? null : `a turn of ${turn} since ${turnSince?.toISOString()}`,
    ]
    return broken.flatMap((what) => (what ? [`review ${id}: ${what}`] : []))
  })
}

/** A row for every file, and a file for every row. */
async function filesOnDisk(folder: string): Promise<string[]> {
  const names = new Set(filesIn(folder))
  const rows = await db().storedFile.findMany({ select: { id: true } })
  const ids = new Set(rows.map(({ id }) => id))
  return [
    ...[...names].filter((name) => !ids.has(name)).map((name) => `a file that no row knows: ${name}`),
    ...[...ids].filter((id) => !names.has(id)).map((id) => `a row without its file: ${id}`),
  ]
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.basename(entry.name))
  } catch {
    return []
  }
}
