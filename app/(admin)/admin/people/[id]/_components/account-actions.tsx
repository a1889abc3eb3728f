'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useResetSecondFactor, useSetDisabled } from '@/lib/people/accounts/client'
import type { PersonDetail } from '@/lib/people/accounts/data'

type AccountActionsProps = { person: Pick<PersonDetail, 'id' | 'name' | 'isDisabled' | 'isSelf' | 'hasSecondFactor'> }

/** Closes and opens an account, and lets somebody in who lost their phone. */
export function AccountActions({ person }: AccountActionsProps) {
  const { id, name, isDisabled, isSelf, hasSecondFactor } = person
  const toast = useToast()
  const disabling = useSetDisabled(id)
  const resetting = useResetSecondFactor(id)
  if (isSelf)
    return <p className="text-muted">This is you. Your password and your second factor are in the settings.</p>
  const say = (done: () => void, message: string) => ({
    onSuccess: () => {
      done()
      toast({ message })
    },
  })
  return (
    <div className="flex flex-wrap gap-3">
      {hasSecondFactor ? (
        <ConfirmButton
          label="Reset second factor"
          title={`Reset the second factor of ${name}?`}
          confirm="Reset"
          doing="Resetting"
          cancel="Cancel"
          isPending={resetting.isPending}
          error={resetting.error?.message}
          onConfirm={(done) => resetting.mutate(undefined, say(done, `${name} signs in without a second factor now.`))}
        >
          <p>
            For somebody who lost their phone and their recovery codes. Be sure that it is they who ask: afterwards
            their password, or their mail, is enough to sign in.
          </p>
          <p>{name} is signed out everywhere, and can set up another one in the settings.</p>
        </ConfirmButton>
      ) : null}
      {isDisabled ? (
        <ConfirmButton
          label="Enable account"
          title={`Enable ${name}’s account again?`}
          confirm="Enable"
          doing="Enabling"
          cancel="Cancel"
          isPending={disabling.isPending}
          error={disabling.error?.message}
          onConfirm={(done) => disabling.mutate(false, say(done, `${name} can sign in again.`))}
        >
          <p>They can sign in again, with the roles that they had.</p>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          look="danger"
          label="Disable account"
          title={`Disable ${name}’s account?`}
          confirm="Disable"
          doing="Disabling"
          cancel="Cancel"
          isPending={disabling.isPending}
          error={disabling.error?.message}
          onConfirm={(done) => disabling.mutate(true, say(done, `${name} can no longer sign in.`))}
        >
          <p>{name} is signed out at once, everywhere, and cannot sign in until an admin enables the account again.</p>
          <p>
            What they made stays, and their mentors see it as before. Reviews they have claimed go back to the queue.
          </p>
        </ConfirmButton>
      )}
    </div>
  )
}
