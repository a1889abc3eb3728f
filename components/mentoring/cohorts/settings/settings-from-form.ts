import { levels } from '@/lib/learning/roadmaps/roadmap'
import type { CohortTerms, MyCohort } from '@/lib/mentoring/cohorts/cohort'
import type { CohortChange } from '@/lib/mentoring/cohorts/schema'
import {
  behindDaysChoices,
  defaultThresholds,
  type FlagThresholds,
  goneDaysChoices,
} from '@/lib/mentoring/cohorts/thresholds'

/** All settings of a cohort's form. Its start is among its dates (`components/mentoring/cohorts/schedule`). */
export type CohortSettings = Required<Omit<CohortChange, 'startsOn' | 'opensSignUp'>>

/** Reads the settings of a posted form. A blank number becomes 0, for the server to refuse where 0 is invalid. */
export function settingsFromForm(form: FormData): CohortSettings {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const number = (name: string) => Number(text(name))
  const level = levels.find((one) => one === text('goalLevel')) ?? 'junior'
  return {
    name: text('name'),
    roadmap: text('roadmap'),
    promisedHours: number('promisedHours'),
    timeZone: text('timeZone'),
    workDays: form.getAll('workDays').map(Number),
    workFrom: number('workFrom'),
    workUntil: number('workUntil'),
    weeklyHours: text('weeklyHours') === '' ? null : number('weeklyHours'),
    goal: text('goalKind') === 'stages' ? { stages: form.getAll('goalStages').map(String) } : { level },
    deadline: deadlineFrom(text('deadlineKind'), text('deadlineOn'), number('deadlineWeeks')),
    goneDays: findChoice(goneDaysChoices, number('goneDays')) ?? defaultThresholds.goneDays,
    behindDays: findChoice(behindDaysChoices, number('behindDays')) ?? defaultThresholds.behindDays,
  }
}

function deadlineFrom(kind: string, on: string, weeks: number): CohortSettings['deadline'] {
  if (kind === 'on') return { on }
  return kind === 'weeks' ? { weeks } : null
}

const findChoice = <Choice extends number>(choices: readonly Choice[], chosen: number): Choice | undefined =>
  choices.find((one) => one === chosen)

/** Returns the settings of a cohort that follows a roadmap. */
export const toSettings = (
  { name, promisedHours, week, ...terms }: MyCohort & CohortTerms & FlagThresholds,
  { slug }: { readonly slug: string },
): CohortSettings => ({
  name,
  roadmap: slug,
  promisedHours,
  timeZone: week.timeZone,
  workDays: [...week.days],
  workFrom: week.from,
  workUntil: week.until,
  weeklyHours: terms.weeklyHours,
  goal: 'level' in terms.goal ? { level: terms.goal.level } : { stages: [...terms.goal.stages] },
  deadline: terms.deadline,
  goneDays: findChoice(goneDaysChoices, terms.goneDays) ?? defaultThresholds.goneDays,
  behindDays: findChoice(behindDaysChoices, terms.behindDays) ?? defaultThresholds.behindDays,
})

/** Returns only the changed settings, so that a colleague's changes to others stay. */
export function settingChanges(before: CohortSettings, after: CohortSettings): CohortChange {
  const isOther = (field: keyof CohortSettings) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
  return Object.fromEntries(Object.entries(after).filter(([field]) => isOther(field as keyof CohortSettings)))
}

/** Finds the reason why a field or a part of it was refused: `deadline.weeks` belongs to `deadline`. */
export const reasonFor = (reasons: Readonly<Record<string, string>>, field: string): string | undefined =>
  Object.entries(reasons).find(([name]) => name === field || name.startsWith(`${field}.`))?.[1]
