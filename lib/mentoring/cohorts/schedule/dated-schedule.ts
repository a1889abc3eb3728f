import type { OwnSchedule } from './own-schedule'

/**
 * Finds the dates that a learner's pages of a roadmap show: those of the first of their cohorts on it that has dated
 * modules. Null where none has.
 * @param schedules by the name of the cohort
 */
export const findDatedSchedule = (schedules: readonly OwnSchedule[], roadmapId: string): OwnSchedule | null =>
  schedules.find((own) => own.roadmapId === roadmapId && own.schedule.modules.length > 0) ?? null
