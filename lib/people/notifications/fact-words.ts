import { type Day, formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/people/notices'
import type { NoticeFacts } from './notice'

/** Returns whether a fact named a person whose account is deleted: `gone` lists such facts. */
const isGone = ({ gone = '' }: NoticeFacts, fact: string): boolean => gone.split(' ').includes(fact)

/** Returns the title of the step, or words for it. */
export const getStepTitle = ({ step }: NoticeFacts): string => step ?? words.aStep()
export const getStepTitleAtStart = ({ step }: NoticeFacts): string => step ?? words.aStepAtStart()

export const getLearnerName = (facts: NoticeFacts): string =>
  facts.learner ?? (isGone(facts, 'learner') ? words.formerLearner() : words.aLearner())
/** Returns the same within a sentence. */
export const getLearnerNameInText = (facts: NoticeFacts): string =>
  facts.learner ?? (isGone(facts, 'learner') ? words.formerLearnerInText() : words.aLearnerInText())

export const getMentorName = (facts: NoticeFacts): string =>
  facts.mentor ?? (isGone(facts, 'mentor') ? words.formerMentor() : words.aMentor())
/** Returns who added somebody; empty where unknown. */
export const getAddedBy = (facts: NoticeFacts): string => facts.by ?? (isGone(facts, 'by') ? words.formerMentor() : '')

/** Returns the cohort's values for a message. */
export const toCohortValues = ({ cohort = '' }: NoticeFacts) => ({ cohort, hasCohort: cohort !== '' })
export const isForMentor = ({ side }: NoticeFacts): boolean => side === 'mentor'

/** Parses a number of days; 0 where it is missing. */
export const parseDays = ({ days }: NoticeFacts): { readonly days: number } => ({ days: Number(days) || 0 })
/** Formats a day. Older notifications store it as formatted text. */
export const formatStoredDay = (stored: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(stored) ? formatLongDay(stored as Day) : stored
