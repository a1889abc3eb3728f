import type { Author } from './evidence'
import type { Spell } from './histories'
import type { MentorKey } from './person'
import type { Random } from './random'

/** Surroundings of a review's story. */
export type ReviewSetting = {
  readonly author: Author
  readonly spell: Spell
  readonly cohortId: string
  readonly mentorIds: Readonly<Record<MentorKey, string>>
  /** In the order of the rubric. */
  readonly rubricRowIds: readonly string[]
  readonly now: Date
  readonly random: Random
}

const letters = { n: 'not-yet', c: 'competent', e: 'excellent' } as const

/** Converts a letter of a story's scores to the score. */
export const toScore = (letter: string | undefined): string => letters[letter as keyof typeof letters]
