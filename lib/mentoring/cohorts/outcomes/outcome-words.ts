import { roundedPercentage } from '@/lib/foundation/values/percentage'
import * as words from '@/messages/generated/mentoring/outcomes'
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

/** @param goal "The core of the junior level" */
export function outcomeLines(outcomes: Outcomes, goal: string): readonly OutcomeLine[] {
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
    line('ready', words.ready(), ready - verified, joined, ofJoined, words.readyIs()),
    line('verified', words.verified(), verified, joined, ofJoined, words.verifiedIs()),
    line('reviewed', words.reviewed(), reviewed, ready, words.ofReady({ count: ready }), words.reviewedIs()),
    {
      key: 'weeks',
      label: words.weeks(),
      ...medianInWords(weeksToReady),
      share: null,
      definition: words.weeksIs(),
    },
    line('finished', words.finished(), finished, joined, ofJoined, words.finishedIs({ goal })),
    line('left', words.left(), left, joined, ofJoined, words.leftIs()),
    line('removed', words.removed(), removed, joined, ofJoined, words.removedIs()),
  ]
}

function medianInWords(weeks: Outcomes['weeksToReady']): Pick<OutcomeLine, 'figure' | 'whole'> {
  if (!weeks) return { figure: words.noneYet(), whole: words.noneReady() }
  if (weeks.of < FEWEST) return { figure: words.tooFew(), whole: words.tooFewFor({ count: weeks.of }) }
  return { figure: words.median({ weeks: weeks.median }), whole: words.medianOf({ count: weeks.of }) }
}
