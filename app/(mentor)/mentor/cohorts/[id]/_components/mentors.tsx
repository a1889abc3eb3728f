import { Section } from '@/components/foundation/layout/page'
import { AddMentorForm } from '@/components/mentoring/cohorts/add-mentor-form'
import { RemoveMentor } from '@/components/mentoring/cohorts/remove-mentor'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'

type MentorsProps = { cohort: CohortDetail; isAdmin: boolean }

/** Who runs a cohort. */
export function Mentors({ cohort, isAdmin }: MentorsProps) {
  const { id, name, mentors } = cohort
  return (
    <Section title="Mentors" lead="Mentors see the cohort’s learners, review their work and edit this page.">
      {mentors.length > 0 ? (
        <ul className="mb-4 divide-y divide-rule border-y border-rule">
          {mentors.map((mentor) => (
            <li key={mentor.id} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-1">
              <span className="min-w-0 break-words">
                {mentor.name}
                {mentor.isMe ? ' (you)' : ''}
                {mentor.isActive ? null : (
                  <span className="block text-sm text-muted">No longer a mentor on this site</span>
                )}
              </span>
              {mentor.canRemove ? (
                <RemoveMentor cohort={{ id, name }} mentor={mentor} staysVisible={isAdmin} />
              ) : (
                <span className="text-sm text-muted">The only one</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-4 text-ember">This cohort has no mentor. Submitted work waits until you add one.</p>
      )}
      <AddMentorForm cohortId={id} />
    </Section>
  )
}
