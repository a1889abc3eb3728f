import { FORMER_MENTOR } from '@/lib/mentoring/learners/mentees/mentee'

/** A mentor within a sentence: "Marek", "a former mentor". */
export const mentorWithin = (name: string): string => (name === FORMER_MENTOR ? 'a former mentor' : name)

/** A mentor as a sentence begins: "Marek", "A former mentor". */
export const mentorFirst = (name: string): string => (name === FORMER_MENTOR ? 'A former mentor' : name)
