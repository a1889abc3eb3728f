/**
 * The words of the field, and of this product, that somebody may meet here for the first time: each in a sentence or
 * two, for the first place of a screen that says it.
 */
export const glosses = {
  core: 'The steps a level requires. Other steps are worth knowing but don’t hold you back.',
  verified: 'A mentor has seen your work on the step and approved it, or has waived the step for you.',
  evidenced: 'You’ve added evidence for the step: a link or a file. It need not be reviewed.',
  requirement: 'What a level requires: the core steps of a stage, or years of paid work.',
  attempt: 'One version of your work, as you submitted it. Each attempt gets one verdict, and you can submit another.',
  rubric: 'What a mentor looks at, and what is good enough for each point. The same for everyone.',
  median: 'The middle value: half of people earn less, half earn more.',
  modelled: 'Estimated from similar countries, because too few people here answered.',
  observed: 'Based on answers from people in this country.',
  interval: 'The survey asked only some people. In 95 of 100 such surveys, the true figure is in this range.',
} as const

export type Glossed = keyof typeof glosses
