import type { Author } from './evidence'
import type { Spell } from './histories'
import type { MentorKey } from './person'
import type { Random } from './random'

/** Where the story of a review is told. */
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

/** What a letter in a story's scores stands for. */
export const toScore = (letter: string | undefined): string => letters[letter as keyof typeof letters]
