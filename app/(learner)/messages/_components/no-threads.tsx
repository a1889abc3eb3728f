import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { MessageMentors } from '@/components/mentoring/messages/message-mentors'
import { paths } from '@/lib/foundation/paths'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import * as words from '@/messages/generated/app/messages'

/** Empty state of the conversations. Lists the cohorts whose mentors the person can write to. */
export function NoThreads({ isMentor, cohorts }: { isMentor: boolean; cohorts: readonly SharedCohort[] }) {
  if (cohorts.length > 0) {
    return (
      <EmptyState title={words.empty()} action={<MessageMentors cohorts={cohorts} look="primary" />}>
        {words.emptyHintForLearners()}
      </EmptyState>
    )
  }
  if (!isMentor) return <EmptyState title={words.empty()}>{words.emptyHint()}</EmptyState>
  return (
    <EmptyState
      title={words.empty()}
      action={
        <ButtonLink look="secondary" href={paths.learners}>
          {words.seeLearners()}
        </ButtonLink>
      }
    >
      {words.emptyHintForMentors()}
    </EmptyState>
  )
}
