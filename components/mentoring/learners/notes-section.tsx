import { markdownList } from '@/components/foundation/ui/markdown'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import type { MentorNote } from '@/lib/mentoring/learners/notes/mentor-note'
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
      <p className="text-sm text-muted">
        Mentors of the same cohort can read these notes, and learners get them when they export their data. Write as if
        they were reading.
      </p>
      {notes.length > 0 ? (
        <ul className="mt-3 border-t border-rule">
          {notes.map((note, index) => (
            <li key={note.id} className="border-b border-rule py-3">
              <p className="text-sm text-muted">
                {note.isMine ? 'You' : mentorFirst(note.authorName)},{' '}
                {formatLongDay(toDay(new Date(note.createdAt), timeZone))}
                {note.isEdited ? ', edited' : null}
                {cohorts.length > 1 ? `, for ${note.cohort.name}` : null}
              </p>
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
        <p className="mt-3">No notes yet.</p>
      )}
      <div className="no-print mt-4">
        <NoteComposer learnerId={learnerId} cohorts={cohorts} />
      </div>
    </>
  )
}
