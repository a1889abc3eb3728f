import type { Day } from '@/lib/foundation/values/day-words'
import type { States } from '@/lib/learning/progress/completion'
import type { Roadmap, Skill } from '@/lib/learning/roadmaps/roadmap'
import type { LearningMonth } from './months'

/** What its owner decides about a profile. */
export type ProfileSettings = {
  /** Null until the first was chosen. */
  readonly handle: string | null
  readonly isOn: boolean
  readonly showsWork: boolean
  readonly showsDays: boolean
  readonly isListed: boolean
}

/** Before somebody has decided anything: nothing is shown. */
export const switchedOff: ProfileSettings = {
  handle: null,
  isOn: false,
  showsWork: false,
  showsDays: false,
  isListed: false,
}

/** One roadmap that somebody walks. */
export type Walk = {
  readonly roadmap: Roadmap
  /** The instance's main roadmap: levels are for it. */
  readonly isMain: boolean
  readonly track: string
  readonly skills: readonly Skill[]
  /** Slugs of skills that a mentor has seen at work. */
  readonly confirmedSkills: readonly string[]
}

/** The newest work on a step that a mentor approved. */
export type ApprovedWork = {
  readonly approvedOn: Day
  /** Where it can be seen; null where its owner does not show it, and for what is not on the web. */
  readonly url: string | null
}

/**
 * What strangers may learn of somebody, and nothing besides: no address, note, reason, country, experience, date of a
 * forecast, cohort or mentor is in it.
 */
export type ProfileFacts = {
  readonly name: string
  readonly handle: string | null
  /** The day on which they made their plan. */
  readonly since: Day
  /** The instance's main roadmap first; empty for who has begun none that is still there. */
  readonly walks: readonly Walk[]
  /** Without reasons or times. */
  readonly states: States
  /** By step id. */
  readonly approved: ReadonlyMap<string, ApprovedWork>
  /** The last twelve; null where they are not shown. */
  readonly months: readonly LearningMonth[] | null
}
