import { markdownList } from '@/components/foundation/ui/markdown'
import { Pagination } from '@/components/foundation/ui/pagination'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import type { MentorNote, MentorNotePage } from '@/lib/mentoring/learners/notes/mentor-note'
import * as words from '@/messages/generated/mentoring/mentor-notes'
import { mentorAtSentenceStart } from './mentor-words'
import { NoteComposer } from './notes-composer'
import { OwnNote } from './notes-own'

type NotesSectionProps = {
  learnerId: string
  page: MentorNotePage
  place: PageQuery
  /** The cohorts in which the viewer mentors the learner. */
  cohorts: readonly SharedCohort[]
  timeZone: string
}

/** Id of the section, for links to its other pages. */
export const NOTES = 'notes'

/** A page of mentors' notes about a learner, newest first. */
export function NotesSection({ learnerId, page, place, cohorts, timeZone }: NotesSectionProps) {
  const { notes, notesBefore } = page
  const isNewest = place.query.notesBefore === undefined
  const to = (before?: string) => toPageHref(place, { notesBefore: before }, NOTES)
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
        <p className="mt-3">{isNewest ? words.none() : words.noOlder()}</p>
      )}
      <Pagination
        label={words.pages()}
        first={isNewest ? null : { href: to(), text: words.showNewest() }}
        next={notesBefore === null ? null : { href: to(notesBefore), text: words.showOlder() }}
      />
      <div className="no-print mt-4">
        <NoteComposer learnerId={learnerId} cohorts={cohorts} />
      </div>
    </>
  )
}

/** Returns the author and the day of a note, and its cohort where there are several. */
function byInWords(
  { isMine, authorName, createdAt, isEdited, cohort }: MentorNote,
  timeZone: string,
  isNamed: boolean,
) {
  const day = formatLongDay(toDay(new Date(createdAt), timeZone))
  const by = { isMine, author: mentorAtSentenceStart(authorName), day, isEdited }
  return isNamed ? words.byFor({ ...by, cohort: cohort.name }) : words.by(by)
}
