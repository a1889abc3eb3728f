import * as words from '@/messages/generated/foundation/glosses'

/**
 * The words of the field, and of this product, that somebody may meet here for the first time: each in a sentence or
 * two, for the first place of a screen that says it.
 */
export const glosses = {
  core: words.core,
  verified: words.verified,
  evidenced: words.evidenced,
  requirement: words.requirement,
  attempt: words.attempt,
  rubric: words.rubric,
  median: words.median,
  modelled: words.modelled,
  observed: words.observed,
  interval: words.interval,
} as const

export type Glossed = keyof typeof glosses
