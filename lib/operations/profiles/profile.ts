import type { Day } from '@/lib/foundation/values/day-words'
import type { States } from '@/lib/learning/progress/completion'
import type { Roadmap, Skill } from '@/lib/learning/roadmaps/roadmap'
import type { LearningMonth } from './months'

/** The owner's choices about a profile. */
export type ProfileSettings = {
  /** Null until the first one is chosen. */
  readonly handle: string | null
  readonly isOn: boolean
  readonly showsWork: boolean
  readonly showsDays: boolean
  readonly isListed: boolean
}

/** Settings before the owner has chosen any: nothing is shown. */
export const switchedOff: ProfileSettings = {
  handle: null,
  isOn: false,
  showsWork: false,
  showsDays: false,
  isListed: false,
}

/** A roadmap that the person follows. */
export type ProfileRoadmap = {
  readonly roadmap: Roadmap
  /** True for the person's main roadmap, whose level is shown if it has levels. */
  readonly isMain: boolean
  readonly track: string
  readonly skills: readonly Skill[]
  /** Slugs of skills that a mentor has confirmed. */
  readonly confirmedSkills: readonly string[]
}

/** The newest work on a step that a mentor approved. */
export type ApprovedWork = {
  readonly approvedOn: Day
  /** Address of the work; null where its owner hides it, and for work that is not on the web. */
  readonly url: string | null
}

/**
 * Facts that strangers may see of a person, and nothing else: no address, note, reason, country, experience, forecast
 * date, cohort or mentor.
 */
export type ProfileFacts = {
  readonly name: string
  readonly handle: string | null
  /** The day on which they made their plan. */
  readonly since: Day
  /** Their main roadmap first; empty for a person without a roadmap that still exists. */
  readonly walks: readonly ProfileRoadmap[]
  /** Without reasons or times. */
  readonly states: States
  /** Approved work by step id. */
  readonly approved: ReadonlyMap<string, ApprovedWork>
  /** The last twelve months; null where they are hidden. */
  readonly months: readonly LearningMonth[] | null
}
