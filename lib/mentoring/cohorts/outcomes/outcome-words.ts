import { roundedPercentage } from '@/lib/foundation/values/percentage'
import { hasLevels } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/mentoring/outcomes'
import { type CohortGoal, goalInWords, type NamedRoadmap } from '../goal'
import type { Outcomes } from './outcomes'

/** Minimum number of people for a percentage or a median. */
const FEWEST = 5

/** One line of the report: a count, its whole, and the definition of what was counted. */
export type OutcomeLine = {
  readonly key: string
  readonly label: string
  /** "12", "31.5 weeks", or a dash in words without a figure. */
  readonly figure: string
  /** "of the 24 who joined" */
  readonly whole: string
  /** "50%"; null where the whole is too small, or there is none. */
  readonly share: string | null
  readonly definition: string
}

const share = (part: number, whole: number): string | null =>
  whole < FEWEST ? null : words.share({ share: roundedPercentage(part, whole) / 100 })

/** Puts outcomes into words. @param roadmap the cohort's: without levels, its end takes the place of junior-ready */
export function outcomeLines(outcomes: Outcomes, goal: CohortGoal, roadmap: NamedRoadmap): readonly OutcomeLine[] {
  const on = { hasLevels: hasLevels(roadmap) }
  const { joined, present, active, ready, reviewed, verified, finished, left, removed, weeksToReady } = outcomes
  const ofJoined = words.ofJoined({ count: joined })
  const line = (key: string, label: string, part: number, size: number, whole: string, definition: string) => ({
    key,
    label,
    figure: words.count({ count: part }),
    whole,
    share: share(part, size),
    definition,
  })
  return [
    {
      key: 'joined',
      label: words.joined(),
      figure: words.count({ count: joined }),
      whole: words.presentAndGone({ present, gone: left + removed }),
      share: null,
      definition: words.joinedIs(),
    },
    line('active', words.active(), active, present, words.ofPresent({ count: present }), words.activeIs()),
    line('ready', words.ready(on), ready - verified, joined, ofJoined, words.readyIs(on)),
    line('verified', words.verified(on), verified, joined, ofJoined, words.verifiedIs(on)),
    line('reviewed', words.reviewed(), reviewed, ready, words.ofReady({ ...on, count: ready }), words.reviewedIs()),
    {
      key: 'weeks',
      label: words.weeks(on),
      ...medianInWords(weeksToReady, on),
      share: null,
      definition: words.weeksIs(on),
    },
    line(
      'finished',
      words.finished(),
      finished,
      joined,
      ofJoined,
      words.finishedIs({ goal: goalInWords(goal, roadmap) }),
    ),
    line('left', words.left(), left, joined, ofJoined, words.leftIs()),
    line('removed', words.removed(), removed, joined, ofJoined, words.removedIs()),
  ]
}

function medianInWords(
  weeks: Outcomes['weeksToReady'],
  on: { readonly hasLevels: boolean },
): Pick<OutcomeLine, 'figure' | 'whole'> {
  if (!weeks) return { figure: words.noneYet(), whole: words.noneReady(on) }
  if (weeks.of < FEWEST) return { figure: words.tooFew(), whole: words.tooFewFor({ count: weeks.of }) }
  return { figure: words.median({ weeks: weeks.median }), whole: words.medianOf({ count: weeks.of }) }
}
