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
      sentence: `${mentor(facts)} explained what is missing. Submit again when it is done.`,
    }
  }
  const title = outcome === 'excellent' ? `Excellent: ${step(facts)}` : `Approved: ${step(facts)}`
  return { title, sentence: `${mentor(facts)} approved your work and wrote feedback. The step is now verified.` }
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
      title: `${learner(facts)} is waiting for feedback`,
      sentence: `${step(facts)}${inCohort(facts)} is ${past}.`,
    }
  }
  return isForMentor(facts)
    ? {
        title: `${learner(facts)} is waiting for a reply`,
        sentence: `${step(facts)}${inCohort(facts)} has waited for a mentor${since}.`,
      }
    : {
        title: `${step(facts)} is waiting for you`,
        sentence: `It has been your turn${since}.`,
      }
}

function planAnswered(facts: Facts): NoticeWords {
  const answer = facts.answer ?? facts.outcome
  if (answer === 'declined') {
    return {
      title: `${learner(facts)} declined the plan`,
      sentence: 'They keep their own plan. Talk about what would suit them.',
    }
  }
  const title = answer === 'agreed' ? `${learner(facts)} agreed to the plan` : `${learner(facts)} answered your plan`
  return { title, sentence: `See it on their page${inCohort(facts)}.` }
}

function waiver(facts: Facts): NoticeWords {
  switch (facts.what) {
    case 'revoked':
      return { title: `${step(facts)} is no longer waived`, sentence: `${mentor(facts)} ended the waiver.` }
    case 'expired':
      return {
        title: `${step(facts)} is no longer waived`,
        sentence: 'The waiver has expired.',
      }
    case 'overtaken':
      return { title: `${step(facts)} now counts as your own work`, sentence: 'The waiver is no longer needed.' }
  }
  const until = facts.until ? ` until ${facts.until}` : ''
  const title = facts.what === 'changed' ? `The waiver of ${step(facts)} has changed` : `You can skip ${step(facts)}`
  return { title, sentence: `${mentor(facts)} waived this step. It counts${until}, and the step says why.` }
}

function planProposed(facts: Facts): NoticeWords {
  const { hours, arriveBy } = facts
  const pace = hours && arriveBy ? `${hours} hours a week, to arrive by ${arriveBy}. ` : ''
  return { title: `${mentor(facts)} proposed a plan`, sentence: `${pace}Nothing changes until you agree to it.` }
}

function cohortChanged(facts: Facts): NoticeWords {
  if (facts.what === 'removed') {
    const sentence = 'You keep your progress, evidence and verdicts.'
    return { title: `You are no longer in ${cohort(facts)}`, sentence }
  }
  const sentence = 'See its new dates, pace and review times.'
  return { title: `${cohort(facts)} has new settings`, sentence }
}

const words: Readonly<Record<NoticeKind, Write>> = {
  verdict,
  'promise-broken': (facts) => ({
    title: `The review of ${step(facts)} is late`,
    sentence: `The time promised by ${cohort(facts)} has passed. You can ask another mentor.`,
  }),
  'review-lapsed': (facts) => ({
    title: `The review of ${step(facts)} is paused`,
    sentence: `It was quiet for ${daysIn(facts) ?? 'four weeks'}. Submit again to continue where you stopped.`,
  }),
  waiver,
  'skill-confirmed': (facts) => ({
    title: facts.skill ? `Skill confirmed: ${facts.skill}` : 'A skill was confirmed',
    sentence: `${mentor(facts)} described what they saw.`,
  }),
  'plan-proposed': planProposed,
  'cohort-changed': cohortChanged,
  'work-submitted': (facts) => ({
    title: `${learner(facts)} submitted ${step(facts)}`,
    sentence: `It is waiting for a mentor${inCohort(facts)}.`,
  }),
  'work-withdrawn': (facts) => ({
    title: `${step(facts)} was withdrawn from you`,
    sentence:
      facts.to === 'elsewhere'
        ? `The promised time had passed, and ${learner(facts)} asked the mentors of another cohort.`
        : `${learner(facts)}'s work is no longer waiting for a verdict. Your draft is kept.`,
  }),
  'handed-over': (facts) => ({
    title: `${mentor(facts)} handed a review to you`,
    sentence: `It is ${step(facts)} by ${learner(facts)}${inCohort(facts)}.`,
  }),
  'mentor-asked': (facts) => ({
    title: `${learner(facts)} asked for another mentor`,
    sentence: `The review of ${step(facts)}${inCohort(facts)} is overdue.`,
  }),
  'plan-answered': planAnswered,
  'added-as-mentor': (facts) => ({
    title: `You now mentor ${facts.cohort ?? 'a cohort'}`,
    sentence: `${facts.by ? `${facts.by} added you. ` : ''}You can see its learners and the work they submit.`,
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
