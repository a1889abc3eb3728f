import { roundedPercentage } from '@/lib/foundation/values/percentage'
import type { Outcomes } from './outcomes'

/** A share of fewer people than this says too little for a percentage, and a median too little for a figure. */
const FEWEST = 5

/** One line of the report: a count, of whom, and what exactly was counted. */
export type OutcomeLine = {
  readonly key: string
  readonly label: string
  /** "12", "31.5 weeks", or a dash in words where there is nothing to say. */
  readonly figure: string
  /** "of the 24 who joined" */
  readonly whole: string
  /** "50 %"; null where the whole is too small, or there is none. */
  readonly share: string | null
  readonly definition: string
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const share = (part: number, whole: number): string | null =>
  whole < FEWEST ? null : `${roundedPercentage(part, whole)} %`

/** @param goal "The core of the junior level" */
export function outcomeLines(outcomes: Outcomes, goal: string): readonly OutcomeLine[] {
  const { joined, present, active, ready, reviewed, verified, finished, left, removed, weeksToReady } = outcomes
  const ofJoined = `of ${people(joined)} who joined`
  const line = (key: string, label: string, part: number, size: number, whole: string, definition: string) => ({
    key,
    label,
    figure: String(part),
    whole,
    share: share(part, size),
    definition,
  })
  return [
    {
      key: 'joined',
      label: 'Joined',
      figure: String(joined),
      whole: `${present} in it now, ${left + removed} gone`,
      share: null,
      definition: 'Everyone who was ever a learner in this cohort, counted once.',
    },
    line('active', 'Active', active, present, `of ${people(present)} in it now`, definitions.active),
    line('ready', 'Junior-ready (self-reported)', ready - verified, joined, ofJoined, definitions.ready),
    line('verified', 'Junior-ready (verified)', verified, joined, ofJoined, definitions.verified),
    line(
      'reviewed',
      'Reviewed work verified',
      reviewed,
      ready,
      `of ${people(ready)} who ${ready === 1 ? 'is' : 'are'} junior-ready, self-reported or verified`,
      definitions.reviewed,
    ),
    {
      key: 'weeks',
      label: 'Weeks to junior-ready',
      ...medianInWords(weeksToReady),
      share: null,
      definition: definitions.weeks,
    },
    line('finished', 'Finished', finished, joined, ofJoined, `Reached the goal of the cohort: ${lowerFirst(goal)}.`),
    line('left', 'Left', left, joined, ofJoined, definitions.left),
    line('removed', 'Removed', removed, joined, ofJoined, definitions.removed),
  ]
}

function medianInWords(weeks: Outcomes['weeksToReady']): Pick<OutcomeLine, 'figure' | 'whole'> {
  if (!weeks) return { figure: 'None yet', whole: 'no one has become junior-ready here yet' }
  if (weeks.of < FEWEST) {
    return { figure: 'Too few', whole: `${people(weeks.of)}; a median is shown for five or more` }
  }
  return { figure: weeks.median.toFixed(1), whole: `median of ${people(weeks.of)}` }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const definitions = {
  active: 'Active in the last 28 days: started or finished a step, or submitted work.',
  ready: 'Every core step of the junior level on their own track is done or waived, but not all of them are verified.',
  verified: 'Every one of those core steps is verified: by an approving review, or by a waiver.',
  reviewed:
    'Junior-ready learners whose mentor-reviewed core steps are all verified: by an approving review, or by a waiver.',
  weeks:
    'From the day they joined, or made their plan if that came first, to the last core step, self-reported or verified. Learners who were junior-ready on joining, or are still on their way, are left out, so this shows how long it took, not how long it will take.',
  left: 'Left and did not come back.',
  removed: 'Removed by a mentor or admin and did not come back.',
} as const
