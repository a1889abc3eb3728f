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
  if (isSelf) return <p className="text-muted">This is you. Change your password and second factor in the settings.</p>
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
          onConfirm={(done) => resetting.mutate(undefined, say(done, `Second factor of ${name} reset.`))}
        >
          <p>
            For people who lost their phone and recovery codes. Verify their identity first: afterwards, a password or a
            link by mail is enough to sign in.
          </p>
          <p>{name} is signed out everywhere and can set up a new one in the settings.</p>
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
          <p>They can sign in again with their earlier roles.</p>
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
          <p>{name} is signed out everywhere at once and can’t sign in until an admin enables the account.</p>
          <p>Their work stays, and their mentors still see it. Reviews they have claimed return to the queue.</p>
        </ConfirmButton>
      )}
    </div>
  )
}
