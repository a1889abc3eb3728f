import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { decideLevel, type LevelStatus } from '@/lib/learning/levels/gates'
import { levelStatusInWords, levelStatusName } from '@/lib/learning/levels/level-words'
import { payData } from '@/lib/learning/pay/pay-data'
import { type PayRange, payRangeForBand } from '@/lib/learning/pay/pay-range'
import { type Experience, getPayBand, ownExperience } from '@/lib/learning/pay/pay-selection'
import { countActivity } from '@/lib/learning/progress/activity'
import { getState, type Progress, type States, withState } from '@/lib/learning/progress/completion'
import type { LogSummary } from '@/lib/learning/progress/summary/log-summary'
import { findStep, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ChecklistProgressByStep } from '@/lib/learning/workbook/checklist-progress'
import * as words from '@/messages/generated/learning/dashboard'
import { type NextView, nextView } from './next-view'
import { type TrailView, trailView } from './trail-view'
import { WEEKS, type WeeksView, weeksView } from './weeks-view'

type DashboardFacts = {
  readonly name: string
  readonly timeZone: string
  readonly today: Day
  readonly roadmap: Roadmap
  /** The parts of the learner's plan that the dashboard uses. */
  readonly plan: {
    readonly country: string | null
    readonly paidExperienceMonths: number
    /** ISO 8601. */
    readonly startedAt: string
  }
  readonly progress: Progress
  /** Checked items of checklists. */
  readonly checks?: ChecklistProgressByStep
  /**
   * Slugs of steps for which a mentor awaits the learner's answer. They come first, so the next step is another one.
   */
  readonly awaited?: readonly string[]
  /** Summary of the whole log. */
  readonly log: Pick<LogSummary, 'learningDays'>
}

export type DashboardView = {
  readonly heading: string
  /** No activity yet: the page shows what lies ahead instead of zeros. */
  readonly isNew: boolean
  readonly trail: TrailView
  readonly next: NextView
  readonly standing: LevelStatus
  readonly level: { readonly name: string; readonly detail: string }
  /** For the learner's own years of paid work, like the mark on the pay chart. */
  readonly pay: { readonly experience: Experience; readonly range: PayRange }
  readonly weeks: WeeksView
}

/** Builds everything the dashboard shows about one learner. */
export function dashboardView(facts: DashboardFacts): DashboardView {
  const { name, timeZone, today, roadmap, plan, progress, checks, awaited = [], log } = facts
  const { track, states, totals } = progress
  const standing = decideLevel(roadmap, track, states, plan.paidExperienceMonths)
  const activity = countActivity(new Map(log.learningDays), today, WEEKS)
  const isNew = totals.all.done + totals.all.learning + totals.all.skipped + activity.learningDays === 0
  const { country } = plan
  const experience = ownExperience(plan.paidExperienceMonths)
  const pay = { experience, range: payRangeForBand({ country, band: getPayBand(experience) }, payData) }
  const trail = trailView(roadmap, progress, standing, isNew)
  return {
    heading: headingFor(name, totals.all.done, trail),
    isNew,
    trail,
    next: nextView(roadmap, { ...progress, states: asDone(roadmap, awaited, states) }, { standing, country }, checks),
    standing,
    level: {
      name: levelStatusName(standing),
      detail: isNew ? firstGate(standing) : levelStatusInWords(standing),
    },
    pay,
    weeks: weeksView(activity, toDay(new Date(plan.startedAt), timeZone), today),
  }
}

function asDone(roadmap: Roadmap, slugs: readonly string[], states: States): States {
  const ids = slugs.flatMap((slug) => findStep(roadmap, slug)?.id ?? [])
  return ids.reduce((all, id) => withState(all, id, { ...getState(all, id), status: 'done' }), states)
}

/** Returns the heading: steps to go to the next level or, at the end, steps done. */
function headingFor(name: string, done: number, { toGo }: TrailView): string {
  const [first = ''] = name.trim().split(/\s+/)
  if (done === 0) return first ? words.startNamed({ name: first }) : words.start()
  if (toGo) {
    const { count, goal } = toGo
    if (goal === null) return first ? words.leftNamed({ count, name: first }) : words.left({ count })
    return first ? words.toGoNamed({ count, goal, name: first }) : words.toGo({ count, goal })
  }
  return first ? words.doneNamed({ count: done, name: first }) : words.done({ count: done })
}

/** Describes the first gate for a beginner: as the first milestone, not as what holds them back. */
function firstGate(standing: LevelStatus): string {
  const { binding } = standing
  return binding?.kind === 'stage'
    ? words.firstMilestone({ stage: binding.title, count: binding.total })
    : levelStatusInWords(standing)
}
