'use client'

import { useToast } from '@/components/foundation/ui/toast'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useResetSecondFactor, useSetDisabled } from '@/lib/people/accounts/client'
import type { PersonDetail } from '@/lib/people/accounts/data'
import * as words from '@/messages/generated/app/admin-person'
import * as common from '@/messages/generated/foundation/common'

type AccountActionsProps = { person: Pick<PersonDetail, 'id' | 'name' | 'isDisabled' | 'isSelf' | 'hasSecondFactor'> }

/** Closes or reopens an account, and resets the second factor of a person who lost their phone. */
export function AccountActions({ person }: AccountActionsProps) {
  const { id, name, isDisabled, isSelf, hasSecondFactor } = person
  const toast = useToast()
  const disabling = useSetDisabled(id)
  const resetting = useResetSecondFactor(id)
  if (isSelf) return <p className="text-muted">{words.self()}</p>
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
          label={words.resetFactor()}
          title={words.resetTitle({ name })}
          confirm={words.reset()}
          doing={words.resetting()}
          cancel={common.cancel()}
          isPending={resetting.isPending}
          error={resetting.error?.message}
          onConfirm={(done) => resetting.mutate(undefined, say(done, words.resetDone({ name })))}
        >
          <p>{words.resetLead()}</p>
          <p>{words.resetMore({ name })}</p>
        </ConfirmButton>
      ) : null}
      {isDisabled ? (
        <ConfirmButton
          label={words.enableAccount()}
          title={words.enableTitle({ name })}
          confirm={words.enable()}
          doing={words.enabling()}
          cancel={common.cancel()}
          isPending={disabling.isPending}
          error={disabling.error?.message}
          onConfirm={(done) => disabling.mutate(false, say(done, words.enabled({ name })))}
        >
          <p>{words.enableLead()}</p>
        </ConfirmButton>
      ) : (
        <ConfirmButton
          look="danger"
          label={words.disableAccount()}
          title={words.disableTitle({ name })}
          confirm={words.disable()}
          doing={words.disabling()}
          cancel={common.cancel()}
          isPending={disabling.isPending}
          error={disabling.error?.message}
          onConfirm={(done) => disabling.mutate(true, say(done, words.disabled({ name })))}
        >
          <p>{words.disableLead({ name })}</p>
          <p>{words.disableMore()}</p>
        </ConfirmButton>
      )}
    </div>
  )
}
