import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { Waiver } from '@/lib/mentoring/learners/waivers/waiver'
import { mentorFirst } from './mentor-words'

type WaiverNoteProps = { waiver: Waiver; timeZone: string }

/** Who waived a step for the learner, why, and until when. */
export function WaiverNote({ waiver: { mentorName, reason, createdAt, until }, timeZone }: WaiverNoteProps) {
  return (
    <section aria-label="Waived" className="border-l-4 border-pine bg-sunk px-4 py-3">
      <h2 className="text-base">You can skip this step</h2>
      <p className="mt-1 text-sm break-words">
        {mentorFirst(mentorName)} waived it on {formatLongDay(toDay(new Date(createdAt), timeZone))}: {reason}
      </p>
      <p className="mt-1 text-sm text-muted">
        It counts as done and verified {until ? `until ${formatLongDay(until)}` : 'until a mentor ends the waiver'}. If
        you do the step anyway, set it to Done. It then counts as your own work, and the waiver ends.
      </p>
    </section>
  )
}
