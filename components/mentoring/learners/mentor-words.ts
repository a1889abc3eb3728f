import { FORMER_MENTOR } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/mentoring/former-mentor'

/** Name of a mentor within a sentence: "Marek", "a former mentor". */
export const mentorInSentence = (name: string): string => (name === FORMER_MENTOR ? words.within() : name)

/** Name of a mentor at the start of a sentence: "Marek", "A former mentor". */
export const mentorAtSentenceStart = (name: string): string => (name === FORMER_MENTOR ? words.first() : name)
