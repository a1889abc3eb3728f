import { pickBlaze } from '@/components/learning/roadmaps/blaze'
import { paths } from '@/lib/foundation/paths'
import { getState, type States } from '@/lib/learning/progress/completion'
import type { Move } from '@/lib/learning/progress/summary/moves'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import type { Week, WeekDay } from '@/lib/learning/week/pack'
import { emptyDayInWords, longDay, moveWords, shortDay, workInWords } from '@/lib/learning/week/week-words'
import { type ChecklistProgressByStep, checkedInWords } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/week-plan'

export type WeekItem = {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly blaze: number
  /** "2 h", "3 of 10 h · 2 of 6 checked", "done" */
  readonly detail: string
  /** Determines how far its blaze is painted. */
  readonly mark: Mark
}
export type Mark = 'planned' | 'under-way' | 'begun' | 'done'

export type WeekRow = {
  readonly day: string
  readonly label: string
  readonly longLabel: string
  readonly isToday: boolean
  readonly items: readonly WeekItem[]
  /** Number of the day's finished steps left out of the list. */
  readonly more: number
  /** Titles of the modules of the learner's cohort that end on it. */
  readonly ends: readonly string[]
  /** Text for a day without items. */
  readonly empty: string | null
}

/** Titles of the modules of the learner's cohort that end on a day, by the day. */
export type ModuleEnds = Readonly<Record<string, readonly string[]>>

/** Finished steps shown for a day at most: ticking all prior knowledge at once makes a long list. */
const MOST_MOVED = 4

/** Returns the days of a week, without past ones on which nothing happened. */
export const weekRows = (
  week: Week,
  roadmap: Roadmap,
  states: States = {},
  checks: ChecklistProgressByStep = {},
  moduleEnds: ModuleEnds = {},
): readonly WeekRow[] =>
  week.days
    .filter(({ when, moved, work }) => when !== 'past' || moved.length + work.length > 0)
    .map((day) => ({ ...toRow(day, roadmap, states, checks), ends: moduleEnds[day.day] ?? [] }))

function toRow(day: WeekDay, roadmap: Roadmap, states: States, checks: ChecklistProgressByStep): Omit<WeekRow, 'ends'> {
  const shown = day.moved.slice(0, MOST_MOVED)
  const moved = shown.map(({ step, move }) => toItem(step, roadmap, moveWords[move](), toMark(move)))
  const work = day.work.map((sitting) => {
    const checked = checkedInWords(checks[sitting.step.id])
    const work = workInWords(sitting)
    const detail = checked ? words.checked({ work, checked }) : work
    const isUnderWay = getState(states, sitting.step.id).status === 'learning'
    return toItem(sitting.step, roadmap, detail, isUnderWay ? 'under-way' : 'planned')
  })
  return {
    day: day.day,
    label: shortDay(day.day),
    longLabel: longDay(day.day),
    isToday: day.when === 'today',
    items: [...moved, ...work],
    more: day.moved.length - shown.length,
    empty: emptyDayInWords(day),
  }
}

const toMark = (move: Move): Mark => (move === 'done' || move === 'approved' ? 'done' : 'begun')

function toItem(step: Step, roadmap: Roadmap, detail: string, mark: Mark): WeekItem {
  return {
    id: `${step.id} ${mark}`,
    title: step.title,
    href: paths.step(roadmap.slug, step.slug),
    blaze: pickBlaze(roadmap.stages.findIndex(({ slug }) => slug === step.stageSlug)),
    detail: step.isCore ? detail : words.optional({ work: detail }),
    mark,
  }
}
