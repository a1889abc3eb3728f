// How many rows one person can make, where nothing else bounds them. Far above what people do: a learner has about 130
// steps, a mentor some dozens of learners. `docs/bounds.md` has these and all others.
// `RATE_LIMIT_FACTOR` multiplies them, on loopback alone.

/** So many within 24 hours, and so many in all, with what is said beyond. */
export type Bound = {
  readonly aDay?: { readonly most: number; readonly refusal: string }
  readonly inAll?: { readonly most: number; readonly refusal: string }
}

export const bounds = {
  /** Links of one learner on one step: a step page shows them all. */
  linksOfStep: { inAll: { most: 50, refusal: 'This step has 50 links, which is the limit. Remove one first.' } },
  links: { inAll: { most: 1000, refusal: 'You have 1,000 links, which is the limit. Remove one first.' } },
  /** Answers of one learner to how sure they are. */
  confidences: {
    aDay: { most: 100, refusal: 'You’ve rated your confidence 100 times today, which is the limit.' },
    inAll: {
      most: 2000,
      refusal: 'You’ve rated your confidence 2,000 times, which is the limit. Your last answers are saved.',
    },
  },
  /** Evidence of one learner on one step, and on all of them: mentors see all of it. */
  evidenceOfStep: {
    inAll: {
      most: 100,
      refusal: 'This step has 100 pieces of evidence, which is the limit. You cannot add more to it.',
    },
  },
  evidence: {
    inAll: {
      most: 1000,
      refusal: 'You have 1,000 pieces of evidence, which is the limit. Ask the people who run this site for help.',
    },
  },
  /** Messages in one review, of both sides: its page shows them all. */
  messages: {
    inAll: {
      most: 150,
      refusal: 'This review has 150 messages, which is the limit. Talk in person or by mail instead.',
    },
  },
  /** Cohorts that one person learns in, and how often they leave one. */
  cohortsLearning: { inAll: { most: 50, refusal: 'You are in 50 cohorts, which is the limit. Leave one first.' } },
  departures: { aDay: { most: 20, refusal: 'You have left 20 cohorts today, so you cannot join another one yet.' } },
  /** Cohorts that one person makes, and those that one person mentors. */
  cohortsMade: { aDay: { most: 20, refusal: 'You have made 20 cohorts today, which is the limit.' } },
  cohortsMentored: { inAll: { most: 200, refusal: 'You mentor 200 cohorts, which is the limit.' } },
  /** What mentors write about one learner: their page shows it all. */
  mentorNotes: {
    aDay: { most: 50, refusal: 'This learner has had 50 notes today, which is the limit.' },
    inAll: { most: 200, refusal: 'This learner has 200 notes, which is the limit. Remove one first.' },
  },
  /** Lines that one mentor writes to the log of one learner. */
  waiverChanges: {
    aDay: { most: 100, refusal: 'You have changed this learner’s waivers 100 times today, which is the limit.' },
  },
  confirmations: {
    aDay: { most: 50, refusal: 'This learner’s skills were confirmed 50 times today, which is the limit.' },
    inAll: {
      most: 1000,
      refusal:
        'This learner’s skills were confirmed 1,000 times, which is the limit. Earlier confirmations still count.',
    },
  },
  proposals: {
    aDay: { most: 20, refusal: 'This learner has had 20 proposals today, which is the limit.' },
    inAll: {
      most: 500,
      refusal: 'This learner has had 500 proposals, which is the limit. Agree on plans in person instead.',
    },
  },
} as const satisfies Record<string, Bound>
