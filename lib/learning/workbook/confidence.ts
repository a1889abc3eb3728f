import * as words from '@/messages/generated/learning/confidence'

/** A learner's confidence in a step by their own account, never a mentor's. Private to the learner. */
export const confidenceWords = {
  1: words.notAtAll,
  2: words.aLittle,
  3: words.mostly,
  4: words.couldTeach,
} as const
export type Confidence = keyof typeof confidenceWords
export const confidences = [1, 2, 3, 4] as const
