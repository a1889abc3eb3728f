import { markdownList } from '@/components/foundation/ui/markdown'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import type { MentorNote } from '@/lib/mentoring/learners/notes/mentor-note'
import * as words from '@/messages/generated/mentoring/mentor-notes'
import { mentorFirst } from './mentor-words'
import { NoteComposer } from './notes-composer'
import { OwnNote } from './notes-own'

type NotesSectionProps = {
  learnerId: string
  notes: readonly MentorNote[]
  /** Those in which the viewer mentors the learner. */
  cohorts: readonly SharedCohort[]
  timeZone: string
}

/** What mentors wrote down about a learner, newest first. */
export function NotesSection({ learnerId, notes, cohorts, timeZone }: NotesSectionProps) {
  const bodies = markdownList(notes.map(({ body }) => body))
  return (
    <>
      <p className="text-sm text-muted">{words.lead()}</p>
      {notes.length > 0 ? (
        <ul className="mt-3 border-t border-rule">
          {notes.map((note, index) => (
            <li key={note.id} className="border-b border-rule py-3">
              <p className="text-sm text-muted">{byInWords(note, timeZone, cohorts.length > 1)}</p>
              {note.isMine ? (
                <OwnNote learnerId={learnerId} note={note}>
                  {bodies[index]}
                </OwnNote>
              ) : (
                bodies[index]
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3">{words.none()}</p>
      )}
      <div className="no-print mt-4">
        <NoteComposer learnerId={learnerId} cohorts={cohorts} />
      </div>
    </>
  )
}

/** Who wrote a note, when, and for whose mentors where there are several cohorts. */
function byInWords(
  { isMine, authorName, createdAt, isEdited, cohort }: MentorNote,
  timeZone: string,
  isNamed: boolean,
) {
  const day = formatLongDay(toDay(new Date(createdAt), timeZone))
  const by = { isMine, author: mentorFirst(authorName), day, isEdited }
  return isNamed ? words.byFor({ ...by, cohort: cohort.name }) : words.by(by)
}
