import { dueInWords, isOverdue } from '@/lib/mentoring/reviews/time-words'

/** Time until a review is due. Overdue ones are marked, in words and in colour. */
export function DueTime({ dueAt, now }: { dueAt: string; now: string }) {
  return (
    <time dateTime={dueAt} className={isOverdue(dueAt, now) ? 'font-medium text-ember' : undefined}>
      {dueInWords(dueAt, now)}
    </time>
  )
}
