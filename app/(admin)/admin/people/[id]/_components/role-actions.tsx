'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useSetRoles } from '@/lib/people/accounts/client'
import type { PersonDetail } from '@/lib/people/accounts/data'

type RoleActionsProps = { person: Pick<PersonDetail, 'id' | 'name' | 'isMentor' | 'isAdmin' | 'isSelf'> }

/** Gives and takes the two roles, after saying what that means. */
export function RoleActions({ person }: RoleActionsProps) {
  const { name, isMentor, isAdmin, isSelf } = person
  const toast = useToast()
  const { mutate, isPending, error } = useSetRoles(person.id)
  const busy = { isPending, error: error?.message, cancel: 'Cancel' }
  const say = (done: () => void, message: string) => ({
    onSuccess: () => {
      done()
      toast({ message })
    },
  })
  const signsOut = isSelf ? 'You are signed out and sign in again.' : `${name} is signed out and signs in again.`
  return (
    <div className="flex flex-wrap gap-3">
      {isMentor ? (
        <ConfirmButton
          {...busy}
          label="End mentoring"
          title={`End ${name}’s mentoring?`}
          confirm="End mentoring"
          doing="Ending mentoring"
          onConfirm={(done) => mutate({ isMentor: false }, say(done, `${name} is no longer a mentor.`))}
        >
          <p>Reviews they have claimed return to the queue. Their cohorts stay in case they mentor again.</p>
          <p>{signsOut}</p>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          {...busy}
          label="Make mentor"
          title={`Make ${name} a mentor?`}
          confirm="Make mentor"
          doing="Making a mentor"
          onConfirm={(done) => mutate({ isMentor: true }, say(done, `${name} is a mentor now.`))}
        >
          <p>They can create cohorts, and see and review the learners in them.</p>
          <p>{signsOut}</p>
        </ConfirmButton>
      )}
      {isAdmin ? (
        isSelf ? (
          <p className="flex min-h-11 items-center text-muted">Only another admin can remove your admin role.</p>
        ) : (
          <ConfirmButton
            {...busy}
            look="danger"
            label="End admin’s role"
            title={`Remove the admin role from ${name}?`}
            confirm="Remove role"
            doing="Removing"
            onConfirm={(done) => mutate({ isAdmin: false }, say(done, `${name} is no longer an admin.`))}
          >
            <p>They no longer see other people’s accounts and cohorts. Invitations they sent stop working.</p>
            <p>{signsOut}</p>
          </ConfirmButton>
        )
      ) : (
        <ConfirmButton
          {...busy}
          look="danger"
          label="Make admin"
          title={`Make ${name} an admin?`}
          confirm="Make admin"
          doing="Making an admin"
          onConfirm={(done) => mutate({ isAdmin: true }, say(done, `${name} is an admin now.`))}
        >
          <p>They can do everything you can: see every learner’s progress, change roles, and remove yours.</p>
          <p>{signsOut}</p>
        </ConfirmButton>
      )}
    </div>
  )
}
