'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useSetRoles } from '@/lib/people/accounts/client'
import type { PersonDetail } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/admin-person'
import * as common from '@/messages/generated/foundation/common'

type RoleActionsProps = { person: Pick<PersonDetail, 'id' | 'name' | 'isMentor' | 'isAdmin' | 'isSelf'> }

/** Grants and revokes the two roles, after explaining the consequences. */
export function RoleActions({ person }: RoleActionsProps) {
  const { name, isMentor, isAdmin, isSelf } = person
  const toast = useToast()
  const { mutate, isPending, error } = useSetRoles(person.id)
  const busy = { isPending, error: error?.message, cancel: common.cancel() }
  const say = (done: () => void, message: string) => ({
    onSuccess: () => {
      done()
      toast({ message })
    },
  })
  const signsOut = isSelf ? words.signsOutSelf() : words.signsOut({ name })
  return (
    <div className="flex flex-wrap gap-3">
      {isMentor ? (
        <ConfirmButton
          {...busy}
          label={words.endMentoring()}
          title={words.endMentoringTitle({ name })}
          confirm={words.endMentoring()}
          doing={words.endingMentoring()}
          onConfirm={(done) => mutate({ isMentor: false }, say(done, words.mentoringEnded({ name })))}
        >
          <p>{words.endMentoringLead()}</p>
          <p>{signsOut}</p>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          {...busy}
          label={words.makeMentor()}
          title={words.makeMentorTitle({ name })}
          confirm={words.makeMentor()}
          doing={words.makingMentor()}
          onConfirm={(done) => mutate({ isMentor: true }, say(done, words.mentorMade({ name })))}
        >
          <p>{words.makeMentorLead()}</p>
          <p>{signsOut}</p>
        </ConfirmButton>
      )}
      {isAdmin ? (
        isSelf ? (
          <p className="flex min-h-11 items-center text-muted">{words.otherAdminOnly()}</p>
        ) : (
          <ConfirmButton
            {...busy}
            look="danger"
            label={words.endAdmin()}
            title={words.endAdminTitle({ name })}
            confirm={words.removeRole()}
            doing={words.removingRole()}
            onConfirm={(done) => mutate({ isAdmin: false }, say(done, words.adminEnded({ name })))}
          >
            <p>{words.endAdminLead()}</p>
            <p>{signsOut}</p>
          </ConfirmButton>
        )
      ) : (
        <ConfirmButton
          {...busy}
          look="danger"
          label={words.makeAdmin()}
          title={words.makeAdminTitle({ name })}
          confirm={words.makeAdmin()}
          doing={words.makingAdmin()}
          onConfirm={(done) => mutate({ isAdmin: true }, say(done, words.adminMade({ name })))}
        >
          <p>{words.makeAdminLead()}</p>
          <p>{signsOut}</p>
        </ConfirmButton>
      )}
    </div>
  )
}
