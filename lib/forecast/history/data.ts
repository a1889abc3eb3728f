import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { momentFromJson, rowsAsJson } from '@/lib/database/rows-as-json'
import { db } from '@/lib/db'
import { listPauses } from '@/lib/plans/data'
import { listEvents } from '@/lib/progress/data'
import { type ProgressEvent, parseEventKind } from '@/lib/progress/history'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Pause } from '../pauses'

/** What a learner did, in order, and when they said they would be away. */
export type History = { readonly events: readonly ProgressEvent[]; readonly pauses: readonly Pause[] }

type StoredEvent = [
  sequence: number,
  stepId: string,
  kind: string,
  from: string | null,
  to: string,
  reason: string | null,
  at: string,
]
type StoredPause = [from: string, to: string]

/** The history of oneself or of a learner one may see; empty where there is none. One's own takes one statement. */
export async function getHistory(viewer: Viewer, learnerId: string = viewer.id): Promise<History> {
  if (learnerId === viewer.id) return readOwn(viewer)
  const [events, pauses] = await Promise.all([listEvents(viewer, learnerId), listPauses(viewer, learnerId)])
  return { events, pauses }
}

async function readOwn({ id }: Viewer): Promise<History> {
  const event = Prisma.sql`"sequence", "stepId", "kind", "from", "to", "reason", "occurredAt"`
  const [row] = await db().$queryRaw<{ events: string | null; pauses: string | null }[]>`
    SELECT (SELECT ${rowsAsJson(event)} FROM "Event" WHERE "learnerId" = l."id") AS "events",
      (SELECT ${rowsAsJson(Prisma.sql`"from", "to"`)} FROM "Pause" WHERE "learnerId" = l."id") AS "pauses"
    FROM "Learner" l WHERE l."id" = ${id}`
  const events: StoredEvent[] = JSON.parse(row?.events ?? '[]')
  const pauses: StoredPause[] = JSON.parse(row?.pauses ?? '[]')
  // An aggregate owes no order; the log nearly always comes in its own.
  return {
    events: events
      .sort(([one], [other]) => one - other)
      .map(([sequence, stepId, kind, from, to, reason, at]) => ({
        ...{ sequence, stepId, kind: parseEventKind(kind), from, to, reason },
        occurredAt: momentFromJson(at),
      })),
    pauses: pauses.map(([from, to]) => ({ from, to })),
  }
}
