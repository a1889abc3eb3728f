/**
 * The words of the field, and of this product, that somebody may meet here for the first time: each in a sentence or
 * two, for the first place of a screen that says it.
 */
export const glosses = {
  core: 'The steps that the level asks for. The others are worth knowing, and do not hold you back.',
  verified: 'A mentor has seen your work on the step and approved it, or has waived the step for you.',
  evidenced: 'You have shown work for the step: a link or a file. Nobody has to have reviewed it.',
  gate: 'What has to be done before a level is reached: the core steps of a stage, or years of paid work.',
  iteration: 'One version of your work, as you handed it in. Each gets one verdict, and you can hand in another.',
  rubric: 'The points that a mentor looks at, and what is enough for each of them. It is the same for everybody.',
  median: 'The middle one: half of the people earn less than this, and half earn more.',
  modelled: 'Worked out from similar countries, because too few people here answered to count on their own.',
  observed: 'Counted from the answers of people in this country.',
  interval: 'The survey asked only some people. The true figure lies between these two in 95 of 100 such surveys.',
} as const

export type Glossed = keyof typeof glosses
