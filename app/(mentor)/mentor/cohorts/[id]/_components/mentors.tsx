import { Section } from '@/components/foundation/layout/page'
import { Badge } from '@/components/foundation/ui/badge'
import { AddMentorForm } from '@/components/mentoring/cohorts/add-mentor-form'
import { RemoveMentor } from '@/components/mentoring/cohorts/remove-mentor'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import type { CohortDetail } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/app/cohort'

type MentorsProps = { cohort: CohortDetail; isAdmin: boolean }

/** Lists the mentors of a cohort. */
export function Mentors({ cohort, isAdmin }: MentorsProps) {
  const { id, name, mentors } = cohort
  return (
    <Section title={words.mentors()} lead={words.mentorsLead()}>
      {mentors.length > 0 ? (
        <ul className="mb-4 divide-y divide-rule border-y border-rule">
          {mentors.map((mentor) => (
            <li key={mentor.id} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 py-1">
              <span className="min-w-0 break-words">
                {mentor.isMe ? words.you({ name: mentor.name }) : mentor.name}
                {mentor.isLead ? (
                  <>
                    {' '}
                    <Badge>{words.lead()}</Badge>
                  </>
                ) : null}
                {mentor.awayUntil ? (
                  <span className="block text-sm text-muted">
                    {words.awayUntil({ day: formatLongDay(mentor.awayUntil) })}
                  </span>
                ) : null}
                {mentor.isActive ? null : <span className="block text-sm text-muted">{words.formerMentor()}</span>}
              </span>
              {mentor.canRemove ? (
                <RemoveMentor cohort={{ id, name }} mentor={mentor} staysVisible={isAdmin} />
              ) : (
                <span className="text-sm text-muted">{words.onlyOne()}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-4 text-ember">{words.noMentor()}</p>
      )}
      <AddMentorForm cohortId={id} canInvite={isAdmin} />
    </Section>
  )
}
