import 'server-only'
import type { CohortRoadmaps } from '@/lib/mentoring/cohorts/cohort'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { recordExport } from '@/lib/platform/audit/commands'
import { rereadRoles } from '@/lib/platform/auth/sessions/session-rows'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { learnersHead, learnersLines } from './csv'
import type { LearnerCursor } from './cursor'
import { listCohortChoices, readRows } from './data'
import type { LearnerRow } from './learner-row'
import { listAskedCohorts, listPlaces, resolveNameSearch } from './places.data'
import type { LearnersExport } from './schema'
import { toTableRoadmaps } from './table-roadmaps'

/** The number of learners in a part of the file. */
const PLACES_AT_ONCE = 2000

/**
 * All learners of a query as a CSV file, written while it is sent: a part is read when the last one is through.
 * The audit log has a line of it.
 * @throws as `listLearners`, signed-out for a closed account, and too-many in a day, before anything is sent
 */
export async function openLearnersFile(
  viewer: Viewer,
  query: LearnersExport,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  const [all, cohorts] = await Promise.all([readCohortRoadmaps(viewer), listCohortChoices(viewer)])
  const roadmaps = toTableRoadmaps(all, cohorts, query.cohort)
  const parts = streamLearners(viewer, query, all, now)
  const first = await parts.next()
  const detail = { cohort: query.cohort ?? null }
  await recordExport(viewer, { action: 'learners-exported', detail }, now)
  const bytes = new TextEncoder()
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      controller.enqueue(bytes.encode(learnersHead(roadmaps) + learnersLines(first.value ?? [], roadmaps)))
    },
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(learnersLines(value, roadmaps)))
    },
    async cancel() {
      await parts.return(undefined)
    },
  }
  // No part is read ahead of its time.
  return new ReadableStream(source, { highWaterMark: 0 })
}

/**
 * All rows of a query, a part at a time, so that a file of thousands is never held at once. Each part asks who the viewer
 * is and which cohorts they run by then: a mentor who is taken out of one meanwhile gets no more of it, and one who loses
 * the role or the account gets no more at all.
 */
async function* streamLearners(
  asking: Viewer,
  { cohort, flag, mentor, sort, direction, q }: LearnersExport,
  roadmaps: CohortRoadmaps,
  now: Date,
): AsyncGenerator<readonly LearnerRow[]> {
  let cursor: LearnerCursor | null = null
  do {
    const viewer = await rereadRoles(asking)
    const cohortIds = await listAskedCohorts(viewer, cohort)
    const narrowed = await resolveNameSearch(viewer, cohortIds, { q, flag, mentor, sort, direction })
    const places = await listPlaces(viewer, cohortIds, narrowed, cursor, PLACES_AT_ONCE + 1)
    yield await readRows(viewer, places.slice(0, PLACES_AT_ONCE), { cohortIds, flag, roadmaps }, now)
    const last = places.length > PLACES_AT_ONCE ? places[PLACES_AT_ONCE - 1] : undefined
    cursor = last ? { sort, direction, value: last.value, id: last.userId } : null
  } while (cursor)
}
