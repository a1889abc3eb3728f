'use client'

import { useRouter } from 'next/navigation'
import { paths } from '@/lib/foundation/paths'
import { useRemoveMentor } from '@/lib/mentoring/cohorts/client'
import type { CohortMentor } from '@/lib/mentoring/cohorts/cohort'
import * as words from '@/messages/generated/mentoring/cohort-members'
import { ConfirmButton } from './confirm-button'

type RemoveMentorProps = {
  cohort: { readonly id: string; readonly name: string }
  mentor: CohortMentor
  /** Whether people who remove themselves can still see the page: an admin can. */
  staysVisible: boolean
}

/** Button that removes a mentor from a cohort, or lets them leave it, after explaining what that means. */
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
  return (
    <ConfirmButton
      look="quiet"
      label={mentor.isMe ? words.leave() : words.remove()}
      about={mentor.isMe ? cohort.name : mentor.name}
      title={
        mentor.isMe
          ? words.leaveTitle({ cohort: cohort.name })
          : words.removeTitle({ name: mentor.name, cohort: cohort.name })
      }
      confirm={mentor.isMe ? words.leave() : words.remove()}
      doing={mentor.isMe ? words.leaving() : words.removing()}
      cancel={mentor.isMe ? words.stay() : words.keep()}
      isPending={isPending}
      error={error?.message}
      onConfirm={remove}
    >
      <p>{mentor.isMe ? words.leaveMentorHint() : words.removeMentorHint()}</p>
    </ConfirmButton>
  )
}
