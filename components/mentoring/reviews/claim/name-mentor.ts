import { formatDay } from '@/lib/foundation/values/day-words'
import type { ReviewMentor } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/people/away'

/** Returns a mentor's name, with the day until which they are away. */
export const nameMentor = ({ name, awayUntil }: Pick<ReviewMentor, 'name' | 'awayUntil'>): string =>
  awayUntil === null ? name : words.named({ name, day: formatDay(awayUntil) })
