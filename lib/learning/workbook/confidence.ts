/** How sure a learner says they are of a step: what they think, never what a mentor saw. Private to the learner. */
export const confidenceWords = {
  1: 'Not sure at all',
  2: 'A little sure',
  3: 'Mostly sure',
  4: 'I could teach it',
} as const
export type Confidence = keyof typeof confidenceWords
export const confidences = [1, 2, 3, 4] as const
