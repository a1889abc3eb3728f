import type { Notice, NoticeKind } from './notice'

/** What a notification says: a title that stands alone, and a sentence more. */
export type NoticeWords = { readonly title: string; readonly sentence: string }

type Facts = Readonly<Partial<Record<string, string>>>
type Write = (facts: Facts) => NoticeWords

const step = ({ step: title }: Facts): string => title ?? 'a step'
const learner = ({ learner: name }: Facts): string => name ?? 'A learner'
const mentor = ({ mentor: name }: Facts): string => name ?? 'A mentor'
const cohort = ({ cohort: name }: Facts): string => name ?? 'your cohort'
const inCohort = ({ cohort: name }: Facts): string => (name ? ` in ${name}` : '')
const isForMentor = ({ side }: Facts): boolean => side === 'mentor'

/** "3 days"; null where it is not said. */
function daysIn({ days }: Facts): string | null {
  const count = Number(days)
  if (!days || !Number.isFinite(count)) return null
  return count === 1 ? '1 day' : `${count} days`
}

function verdict(facts: Facts): NoticeWords {
  const { outcome } = facts
  if (outcome === 'not-yet') {
    return {
      title: `Not yet: ${step(facts)}`,
      sentence: `${mentor(facts)} wrote what is missing. Hand in again when it is there.`,
    }
  }
  const title = outcome === 'excellent' ? `Excellent: ${step(facts)}` : `Approved: ${step(facts)}`
  return { title, sentence: `${mentor(facts)} approved your work and wrote feedback. The step is verified now.` }
}

function message(facts: Facts): NoticeWords {
  const from = isForMentor(facts) ? learner(facts) : mentor(facts)
  return {
    title: `${from} wrote to you`,
    sentence: `It is about ${step(facts)}${isForMentor(facts) ? inCohort(facts) : ''}.`,
  }
}

function nudge(facts: Facts): NoticeWords {
  const days = daysIn(facts)
  const since = days ? ` for ${days}` : ' for a while'
  if (isForMentor(facts) && facts.owes === 'verdict') {
    const past = days ? `${days} past the promised time` : 'past the promised time'
    return {
      title: `${learner(facts)} waits for a verdict`,
      sentence: `${step(facts)}${inCohort(facts)} is ${past}.`,
    }
  }
  return isForMentor(facts)
    ? {
        title: `${learner(facts)} waits for an answer`,
        sentence: `${step(facts)}${inCohort(facts)} has waited for a mentor${since}.`,
      }
    : {
        title: `${step(facts)} waits for you`,
        sentence: `The last word came from your mentor, and it has been your turn${since}.`,
      }
}

function planAnswered(facts: Facts): NoticeWords {
  const answer = facts.answer ?? facts.outcome
  if (answer === 'declined') {
    return {
      title: `${learner(facts)} declined the plan`,
      sentence: 'Their own plan goes on. Talk about what would suit them.',
    }
  }
  const title = answer === 'agreed' ? `${learner(facts)} agreed to the plan` : `${learner(facts)} answered your plan`
  return { title, sentence: `You find it on their page${inCohort(facts)}.` }
}

function waiver(facts: Facts): NoticeWords {
  switch (facts.what) {
    case 'revoked':
      return { title: `${step(facts)} is yours to do again`, sentence: `${mentor(facts)} took the waiver back.` }
    case 'expired':
      return {
        title: `${step(facts)} is yours to do again`,
        sentence: 'The waiver was given for a time, and that is over.',
      }
    case 'overtaken':
      return { title: `${step(facts)} counts by your own work`, sentence: 'The waiver is not needed any more.' }
  }
  const until = facts.until ? ` until ${facts.until}` : ''
  const title = facts.what === 'changed' ? `The waiver of ${step(facts)} has changed` : `You need not do ${step(facts)}`
  return { title, sentence: `${mentor(facts)} waived this step. It counts${until}, and the step says why.` }
}

function planProposed(facts: Facts): NoticeWords {
  const { hours, arriveBy } = facts
  const pace = hours && arriveBy ? `${hours} hours a week, to arrive by ${arriveBy}. ` : ''
  return { title: `${mentor(facts)} proposed a plan`, sentence: `${pace}Nothing changes until you agree to it.` }
}

function cohortChanged(facts: Facts): NoticeWords {
  if (facts.what === 'removed') {
    const sentence = 'Your progress, your evidence and every verdict stay yours.'
    return { title: `You are no longer in ${cohort(facts)}`, sentence }
  }
  const sentence = 'Look at its dates, its pace and its promise as they are now.'
  return { title: `What holds in ${cohort(facts)} has changed`, sentence }
}

const words: Readonly<Record<NoticeKind, Write>> = {
  verdict,
  'promise-broken': (facts) => ({
    title: `The review of ${step(facts)} is late`,
    sentence: `The time that ${cohort(facts)} promised has passed. You can ask for another mentor.`,
  }),
  'review-lapsed': (facts) => ({
    title: `The review of ${step(facts)} has lapsed`,
    sentence: `Nothing new came for ${daysIn(facts) ?? 'four weeks'}. Hand in again, and it goes on where it stopped.`,
  }),
  waiver,
  'skill-confirmed': (facts) => ({
    title: facts.skill ? `A skill of yours was confirmed: ${facts.skill}` : 'A skill of yours was confirmed',
    sentence: `${mentor(facts)} wrote down what they saw of it.`,
  }),
  'plan-proposed': planProposed,
  'cohort-changed': cohortChanged,
  'work-submitted': (facts) => ({
    title: `${learner(facts)} handed in ${step(facts)}`,
    sentence: `It waits for a mentor${inCohort(facts)}.`,
  }),
  'work-withdrawn': (facts) => ({
    title: `${step(facts)} is off your desk`,
    sentence:
      facts.to === 'elsewhere'
        ? `The promised time had passed, and ${learner(facts)} turned to the mentors of another cohort.`
        : `${learner(facts)}'s work no longer waits for a verdict. Your draft is kept.`,
  }),
  'handed-over': (facts) => ({
    title: `${mentor(facts)} asked you to go on with a review`,
    sentence: `It is ${step(facts)} by ${learner(facts)}${inCohort(facts)}.`,
  }),
  'mentor-asked': (facts) => ({
    title: `${learner(facts)} asked for another mentor`,
    sentence: `The time promised for ${step(facts)}${inCohort(facts)} has passed.`,
  }),
  'plan-answered': planAnswered,
  'added-as-mentor': (facts) => ({
    title: `You mentor ${facts.cohort ?? 'a cohort'} now`,
    sentence: `${facts.by ? `${facts.by} added you. ` : ''}Its learners and the work they hand in are yours to see.`,
  }),
  message,
  nudge,
}

/** The words of a notification. A fact that is missing, or empty, leaves them less exact, never broken. */
export const noticeInWords = ({ kind, facts }: Pick<Notice, 'kind' | 'facts'>): NoticeWords => {
  const lines = Object.entries(facts).map(([name, value]) => [name, oneLine(value)] as const)
  const told = Object.fromEntries(lines.filter(([, value]) => value !== ''))
  const { title, sentence } = words[kind](told)
  return { title: capital(title), sentence: capital(sentence) }
}

/** Names are anybody's words: in a mail, one with line breaks could pass for another paragraph of ours. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
