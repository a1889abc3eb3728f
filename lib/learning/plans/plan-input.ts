import type { Plan, PlanInput } from './schema'

/** Converts a saved plan to the input that saves it again. */
export function toPlanInput(plan: Plan): PlanInput {
  const { startedAt: _, hidesForecast: __, startsWorkOn: ___, paidExperienceMonths, studyDays, ...fields } = plan
  return { ...fields, studyDays: [...studyDays], paidExperienceYears: Math.floor(paidExperienceMonths / 12) }
}
