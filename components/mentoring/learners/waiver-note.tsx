import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Waiver } from '@/lib/mentoring/learners/waivers/waiver'
import * as words from '@/messages/generated/mentoring/waiver-note'
import { mentorAtSentenceStart } from './mentor-words'

type WaiverNoteProps = { waiver: Waiver; timeZone: string }

/** Note to the learner: who waived a step, why, and until when. */
export function WaiverNote({ waiver: { mentorName, reason, createdAt, until }, timeZone }: WaiverNoteProps) {
  return (
    <section aria-label={words.waived()} className="border-l-4 border-pine bg-sunk px-4 py-3">
      <h2 className="text-base">{words.title()}</h2>
      <p className="mt-1 text-sm break-words">
        {words.by({
          mentor: mentorAtSentenceStart(mentorName),
          day: formatLongDay(toDay(new Date(createdAt), timeZone)),
          reason,
        })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {until ? words.countsUntil({ day: formatLongDay(until) }) : words.counts()} {words.doItAnyway()}
      </p>
    </section>
  )
}
