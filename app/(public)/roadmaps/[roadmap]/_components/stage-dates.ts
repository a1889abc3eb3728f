import { stageDatesInWords } from '@/components/mentoring/cohorts/schedule/schedule-words'
import { findDatedSchedule } from '@/lib/mentoring/cohorts/schedule/dated-schedule'
import { listOwnSchedules } from '@/lib/mentoring/learners/dates/data'
import { isSignedIn, type Visitor } from '@/lib/platform/auth/viewer'

/** Dates of stages in words, by slug: "Until Friday 12 March". */
export type StageDates = Readonly<Record<string, string>>

/** Finds the dates of a roadmap's stages for a cohort of the learner's. Empty for others, and without such a cohort. */
export async function findStageDates(who: Visitor, roadmapId: string): Promise<StageDates> {
  const own = isSignedIn(who) ? findDatedSchedule(await listOwnSchedules(who, new Date()), roadmapId) : null
  return own ? stageDatesInWords(own.schedule.modules, own.today) : {}
}
