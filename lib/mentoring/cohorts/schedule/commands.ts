import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { invalid } from '@/lib/foundation/errors'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findChosenRoadmap, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { recordAudit } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { requireManagedOpen, requireRoomForChange } from '../access.commands'
import { FOR_ALL_LEARNERS, publishChangedTerms } from '../settings/changed-terms.commands'
import { cohortFields, toCohort } from '../stored-cohort'
import { toCohortDates } from './data'
import type { CohortDates } from './own-schedule'
import type { ScheduleInput } from './schema'
import { scheduleFields, toCohortSchedule } from './stored-schedule'

/**
 * Replaces the dates of a cohort: its start, the stages that it moved and its holidays. Repeating it changes nothing.
 * Learners are notified at most once a day. Dates of stages of other roadmaps stay, for a cohort that changes back.
 * @throws not-found for viewers who do not run it, invalid with the field, too-many
 */
export async function saveSchedule(
  viewer: Viewer,
  cohortId: string,
  input: ScheduleInput,
  now = new Date(),
): Promise<CohortDates> {
  const roadmaps = await listRoadmaps(viewer)
  const select = { ...cohortFields, ...scheduleFields }
  const write = async (tx: Transaction) => {
    await requireManagedOpen(tx, viewer, cohortId)
    const read = () => tx.cohort.findUniqueOrThrow({ where: { id: cohortId }, select })
    const before = await read()
    const roadmap = findChosenRoadmap(roadmaps, before.roadmapId)
    if (!roadmap) throw invalid('modules', words.stageUnknown())
    requireConsistentDates(input, toCohortSchedule(before).deadline, roadmap)
    // Also locks the cohort: of two who save at once, the second replaces what the first saved.
    await tx.cohort.update({ where: { id: cohortId }, data: { startsOn: input.startsOn } })
    await replaceModuleDates(tx, cohortId, input, roadmap)
    await replaceHolidays(tx, cohortId, input)
    const after = await read()
    if (JSON.stringify(after) === JSON.stringify(before)) return toCohortDates(after, roadmap)
    await requireRoomForChange(tx, viewer, now)
    const line = { action: 'cohort-changed', actorId: viewer.id, subjectId: cohortId } as const
    await recordAudit(tx, { ...line, detail: { settings: 'schedule' } }, now)
    await publishChangedTerms(tx, toCohort(after), now)
    return toCohortDates(after, roadmap)
  }
  return db().$transaction(write, FOR_ALL_LEARNERS)
}

/** @throws invalid with the field */
function requireConsistentDates(
  { startsOn, modules }: ScheduleInput,
  deadline: ReturnType<typeof toCohortSchedule>['deadline'],
  roadmap: Roadmap,
): void {
  if (deadline && 'on' in deadline && startsOn !== null && deadline.on <= startsOn) {
    throw invalid('startsOn', words.startAfterDeadline())
  }
  const slugs = new Set(roadmap.stages.map(({ slug }) => slug))
  modules.forEach(({ stage, from }, index) => {
    // Each stage once: it is taken out when it is found.
    if (!slugs.delete(stage)) throw invalid(`modules.${index}.stage`, words.stageUnknown())
    if (startsOn !== null && from < startsOn) throw invalid(`modules.${index}.from`, words.moduleBeforeStart())
  })
}

async function replaceModuleDates(
  tx: Transaction,
  cohortId: string,
  { modules }: ScheduleInput,
  { stages }: Roadmap,
): Promise<void> {
  await tx.moduleDate.deleteMany({ where: { cohortId, stageId: { in: stages.map(({ id }) => id) } } })
  const data = modules.flatMap(({ stage, from, to }) => {
    const stageId = stages.find(({ slug }) => slug === stage)?.id
    return stageId ? [{ cohortId, stageId, from, to }] : []
  })
  if (data.length > 0) await tx.moduleDate.createMany({ data })
}

async function replaceHolidays(tx: Transaction, cohortId: string, { holidays }: ScheduleInput): Promise<void> {
  await tx.holiday.deleteMany({ where: { cohortId } })
  const spans = new Map(holidays.map(({ from, to }) => [`${from} ${to}`, { cohortId, from, to }]))
  if (spans.size > 0) await tx.holiday.createMany({ data: [...spans.values()] })
}
