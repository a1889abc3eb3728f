import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import * as say from '@/messages/generated/people/notices'
import type { Notice, NoticeKind } from './notice'

/** Text of a notification: a title that is clear by itself, and one more sentence. */
export type NoticeWords = { readonly title: string; readonly sentence: string }

type Facts = Readonly<Partial<Record<string, string>>>
type Write = (facts: Facts) => NoticeWords

const step = ({ step: title }: Facts): string => title ?? say.aStep()
const stepAtStart = ({ step: title }: Facts): string => title ?? say.aStepAtStart()
/** Returns whether a fact named a person whose account is deleted: `gone` lists such facts. */
const isGone = ({ gone = '' }: Facts, fact: string): boolean => gone.split(' ').includes(fact)
const learner = (facts: Facts): string =>
  facts.learner ?? (isGone(facts, 'learner') ? say.formerLearner() : say.aLearner())
/** The same within a sentence. */
const learnerInText = (facts: Facts): string =>
  facts.learner ?? (isGone(facts, 'learner') ? say.formerLearnerInText() : say.aLearnerInText())
const mentor = (facts: Facts): string => facts.mentor ?? (isGone(facts, 'mentor') ? say.formerMentor() : say.aMentor())
const addedBy = (facts: Facts): string => facts.by ?? (isGone(facts, 'by') ? say.formerMentor() : '')
const where = ({ cohort = '' }: Facts) => ({ cohort, hasCohort: cohort !== '' })
const isForMentor = ({ side }: Facts): boolean => side === 'mentor'

/** Parses a number of days; 0 where it is missing. */
const days = ({ days: count }: Facts): { readonly days: number } => ({ days: Number(count) || 0 })
/** Formats a day. Older notifications store it as formatted text. */
const day = (stored: string): string => (/^\d{4}-\d\d-\d\d$/.test(stored) ? formatLongDay(stored as Day) : stored)

function verdict(facts: Facts): NoticeWords {
  const { outcome } = facts
  const about = { step: step(facts), mentor: mentor(facts) }
  if (outcome === 'not-yet') return { title: say.verdictNotYet(about), sentence: say.verdictNotYetMore(about) }
  const title = outcome === 'excellent' ? say.verdictExcellent(about) : say.verdictApproved(about)
  return { title, sentence: say.verdictApprovedMore(about) }
}

function message(facts: Facts): NoticeWords {
  const toMentor = isForMentor(facts)
  return {
    title: say.message({ name: toMentor ? learner(facts) : mentor(facts) }),
    sentence: say.messageMore({ step: step(facts), ...where(toMentor ? facts : {}) }),
  }
}

function nudge(facts: Facts): NoticeWords {
  const about = { step: stepAtStart(facts), learner: learner(facts), ...days(facts), ...where(facts) }
  if (!isForMentor(facts)) return { title: say.turn(about), sentence: say.turnMore(about) }
  return facts.owes === 'verdict'
    ? { title: say.feedbackDue(about), sentence: say.feedbackDueMore({ ...about, step: step(facts) }) }
    : { title: say.replyDue(about), sentence: say.replyDueMore(about) }
}

function planAnswered(facts: Facts): NoticeWords {
  const answer = facts.answer ?? facts.outcome
  const about = { learner: learner(facts) }
  if (answer === 'declined') return { title: say.planDeclined(about), sentence: say.planDeclinedMore() }
  const title = answer === 'agreed' ? say.planAgreed(about) : say.planAnswered(about)
  return { title, sentence: say.planAnsweredMore(where(facts)) }
}

function waiver(facts: Facts): NoticeWords {
  const [atStart, who] = [{ step: stepAtStart(facts) }, { mentor: mentor(facts) }]
  switch (facts.what) {
    case 'revoked':
      return { title: say.waiverOver(atStart), sentence: say.waiverRevokedMore(who) }
    case 'expired':
      return { title: say.waiverOver(atStart), sentence: say.waiverExpiredMore() }
    case 'overtaken':
      return { title: say.waiverOvertaken(atStart), sentence: say.waiverOvertakenMore() }
  }
  const title = facts.what === 'changed' ? say.waiverChanged({ step: step(facts) }) : say.waiverGiven(atStart)
  const { until = '' } = facts
  return { title, sentence: say.waiverMore({ ...who, until: day(until), hasEnd: until !== '' }) }
}

function planProposed(facts: Facts): NoticeWords {
  const { hours = '', arriveBy } = facts
  const sentence =
    Number(hours) > 0 && arriveBy
      ? say.planProposedWith({ hours: Number(hours), arriveBy: day(arriveBy) })
      : say.planProposedMore()
  return { title: say.planProposed({ mentor: mentor(facts) }), sentence }
}

function cohortChanged({ cohort, what }: Facts): NoticeWords {
  return what === 'removed'
    ? { title: say.cohortLeft({ cohort: cohort ?? say.yourCohort() }), sentence: say.cohortLeftMore() }
    : { title: say.cohortChanged({ cohort: cohort ?? say.yourCohortAtStart() }), sentence: say.cohortChangedMore() }
}

const writers: Readonly<Record<NoticeKind, Write>> = {
  verdict,
  'promise-broken': (facts) => ({
    title: say.reviewLate({ step: step(facts) }),
    sentence: say.reviewLateMore({ cohort: facts.cohort ?? say.yourCohort() }),
  }),
  'review-lapsed': (facts) => ({
    title: say.reviewPaused({ step: step(facts) }),
    sentence: say.reviewPausedMore(days(facts)),
  }),
  waiver,
  'skill-confirmed': (facts) => ({
    title: facts.skill ? say.skillConfirmed({ skill: facts.skill }) : say.aSkillConfirmed(),
    sentence: say.skillConfirmedMore({ mentor: mentor(facts) }),
  }),
  'plan-proposed': planProposed,
  'cohort-changed': cohortChanged,
  'work-submitted': (facts) => ({
    title: say.submitted({ learner: learner(facts), step: step(facts) }),
    sentence: say.submittedMore(where(facts)),
  }),
  'work-withdrawn': (facts) => ({
    title: say.withdrawn({ step: stepAtStart(facts) }),
    sentence:
      facts.to === 'elsewhere'
        ? say.withdrawnElsewhere({ learner: learnerInText(facts) })
        : say.withdrawnMore({ learner: learner(facts) }),
  }),
  'handed-over': (facts) => ({
    title: say.handedOver({ mentor: mentor(facts) }),
    sentence: say.handedOverMore({ step: step(facts), learner: learnerInText(facts), ...where(facts) }),
  }),
  'mentor-asked': (facts) => ({
    title: say.mentorAsked({ learner: learner(facts) }),
    sentence: say.mentorAskedMore({ step: step(facts), ...where(facts) }),
  }),
  'plan-answered': planAnswered,
  'added-as-mentor': (facts) => ({
    title: say.addedAsMentor({ cohort: facts.cohort ?? say.aCohort() }),
    sentence: say.addedAsMentorMore({ by: addedBy(facts), isNamed: addedBy(facts) !== '' }),
  }),
  message,
  nudge,
}

/** Writes the text of a notification. A missing or empty fact makes it less exact, never broken. */
export const noticeInWords = ({ kind, facts }: Pick<Notice, 'kind' | 'facts'>): NoticeWords => {
  const lines = Object.entries(withoutFormerNames(facts)).map(([name, value]) => [name, oneLine(value ?? '')] as const)
  return writers[kind](Object.fromEntries(lines.filter(([, value]) => value !== '')))
}

/** Names by which older notifications call people whose account is deleted. */
const FORMER: Readonly<Record<string, string>> = {
  learner: 'a former learner',
  mentor: 'a former mentor',
  by: 'a former mentor',
}

function withoutFormerNames(facts: Facts): Facts {
  const former = Object.keys(FORMER).filter((fact) => facts[fact] === FORMER[fact])
  if (former.length === 0) return facts
  const others = Object.entries(facts).filter(([fact]) => !former.includes(fact))
  return { ...Object.fromEntries(others), gone: [facts.gone ?? '', ...former].join(' ').trim() }
}

/** Removes line breaks: a name may be any text, and in a mail could pass for another paragraph of ours. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
