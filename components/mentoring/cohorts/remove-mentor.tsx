'use client'

import { useRouter } from 'next/navigation'
import { paths } from '@/lib/foundation/paths'
import { useRemoveMentor } from '@/lib/mentoring/cohorts/client'
import type { CohortMentor } from '@/lib/mentoring/cohorts/cohort'
import { ConfirmButton } from './confirm-button'

type RemoveMentorProps = {
  cohort: { readonly id: string; readonly name: string }
  mentor: CohortMentor
  /** Whether the page can still be seen by who takes themselves out: an admin can. */
  staysVisible: boolean
}

/** Takes a mentor out of a cohort, or lets them leave it, after saying what that means. */
export function RemoveMentor({ cohort, mentor, staysVisible }: RemoveMentorProps) {
  const router = useRouter()
  const { mutate, isPending, error } = useRemoveMentor(cohort.id)
  const remove = (done: () => void) => {
    const removed = () => {
      done()
      if (mentor.isMe && !staysVisible) router.push(paths.cohorts)
      router.refresh()
    }
    mutate(mentor.id, { onSuccess: removed })
  }
  const whose = mentor.isMe ? 'you have claimed' : 'they have claimed'
  return (
    <ConfirmButton
      look="quiet"
      label={mentor.isMe ? 'Leave' : 'Remove'}
      about={mentor.isMe ? cohort.name : mentor.name}
      title={mentor.isMe ? `Leave ${cohort.name}?` : `Remove ${mentor.name} from ${cohort.name}?`}
      confirm={mentor.isMe ? 'Leave' : 'Remove'}
      doing={mentor.isMe ? 'Leaving' : 'Removing'}
      cancel={mentor.isMe ? 'Stay' : 'Keep'}
      isPending={isPending}
      error={error?.message}
      onConfirm={remove}
    >
      <p>
        What {whose} here waits for another mentor again, and its due time stays.{' '}
        {mentor.isMe ? 'Your drafts stay yours. ' : ''}
        {mentor.isMe ? 'You no longer see its learners' : 'They no longer see its learners'}, unless they share another
        cohort.
      </p>
    </ConfirmButton>
  )
}
