// Bounds on the rows that one person can make, where nothing else limits them. Far above normal use: a learner has
// about 130 steps, a mentor some dozens of learners. `docs/bounds.md` lists these and all others. `RATE_LIMIT_FACTOR`
// multiplies them, on loopback alone.

import * as words from '@/messages/generated/foundation/bounds'

type Most = { readonly most: number; readonly refusal: (values: { readonly most: number }) => string }

/** Bounds for 24 hours and in total, each with its refusal. */
export type Bound = { readonly aDay?: Most; readonly inAll?: Most }

export const bounds = {
  /** Links of one learner on one step: a step page shows them all. */
  linksOfStep: { inAll: { most: 50, refusal: words.linksOfStep } },
  links: { inAll: { most: 1000, refusal: words.links } },
  /** Confidence ratings of one learner. */
  confidences: {
    aDay: { most: 100, refusal: words.confidencesToday },
    inAll: {
      most: 2000,
      refusal: words.confidences,
    },
  },
  /** Evidence of one learner: for one step, and in total. */
  evidenceOfStep: {
    inAll: {
      most: 100,
      refusal: words.evidenceOfStep,
    },
  },
  evidence: {
    inAll: {
      most: 1000,
      refusal: words.evidence,
    },
  },
  /** Runs of checks by one learner; of one step those that are evidence, which are never deleted. */
  checkRuns: { aDay: { most: 100, refusal: words.checkRunsToday } },
  checkRunsOfStep: { inAll: { most: 100, refusal: words.checkRunsOfStep } },
  /** Messages in one review, from both sides. */
  messages: {
    inAll: {
      most: 150,
      refusal: words.messages,
    },
  },
  /** Posts in a thread of a learner and their mentors, from both sides. */
  threadPosts: { inAll: { most: 2000, refusal: words.threadPosts } },
  /** Conversations that one person reports: each report adds a line to the audit log, which is never deleted. */
  threadReports: { aDay: { most: 10, refusal: words.threadReports } },
  /** Cohorts that one person is a learner in, and how many of them one may leave a day. */
  cohortsLearning: { inAll: { most: 50, refusal: words.cohortsLearning } },
  departures: { aDay: { most: 20, refusal: words.departures } },
  /** Cohorts that one person creates, and those that one person mentors. */
  cohortsMade: { aDay: { most: 20, refusal: words.cohortsMade } },
  /** Changes of cohorts by one person. Each adds a line to the audit log, which is never deleted. */
  cohortChanges: { aDay: { most: 200, refusal: words.cohortChanges } },
  /** Reviews and learners that one person assigns to mentors. Each adds a line to the same log. */
  assignments: { aDay: { most: 500, refusal: words.assignmentsToday } },
  /** Files with lists of people that one person downloads. Each adds a line to the same log. */
  exportsOfOthers: { aDay: { most: 100, refusal: words.exportsOfOthers } },
  /** Changes of the instance's settings by one admin, each a line of that log too. */
  instanceChanges: { aDay: { most: 200, refusal: words.instanceChanges } },
  cohortsMentored: { inAll: { most: 200, refusal: words.cohortsMentored } },
  /** Notes of mentors about one learner. */
  mentorNotes: {
    aDay: { most: 50, refusal: words.notesToday },
    inAll: { most: 200, refusal: words.notes },
  },
  /** Waivers that one mentor adds to or removes from one learner's log. */
  waiverChanges: {
    aDay: { most: 100, refusal: words.waiverChanges },
  },
  confirmations: {
    aDay: { most: 50, refusal: words.confirmationsToday },
    inAll: {
      most: 1000,
      refusal: words.confirmations,
    },
  },
  proposals: {
    aDay: { most: 20, refusal: words.proposalsToday },
    inAll: {
      most: 500,
      refusal: words.proposals,
    },
  },
  /** Announcements of one person; one to several cohorts counts once. */
  announcements: { aDay: { most: 10, refusal: words.announcementsToday } },
  /** Current announcements of one cohort, and of those to everyone. */
  currentAnnouncements: { inAll: { most: 20, refusal: words.announcementsCurrent } },
  /** Rosters that one admin imports. One that was interrupted is completed by the same file, as the same roster. */
  rosters: { aDay: { most: 5, refusal: words.rostersToday } },
} as const satisfies Record<string, Bound>
