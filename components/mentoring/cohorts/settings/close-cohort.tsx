'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useCloseCohort } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-closing'
import { ConfirmButton } from '../confirm-button'

type CloseCohortProps = { cohort: { readonly id: string; readonly name: string; readonly isClosed: boolean } }

/** Button that closes a cohort, after explaining what that means, or opens it again. */
export function CloseCohort({ cohort: { id, name, isClosed } }: CloseCohortProps) {
  const toast = useToast()
  const { mutate, isPending, error } = useCloseCohort(id)
  if (isClosed) {
    return (
      <>
        <Button
          look="secondary"
          isPending={isPending}
          onClick={() => mutate(false, { onSuccess: () => toast({ message: words.reopened() }) })}
        >
          {isPending ? words.reopening() : words.reopen()}
        </Button>
        <FieldErrorLine id="reopen" error={error?.message} />
      </>
    )
  }
  return (
    <ConfirmButton
      label={words.close()}
      title={words.closeTitle({ cohort: name })}
      confirm={words.close()}
      doing={words.closing()}
      cancel={words.cancel()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => {
        const closed = () => {
          done()
          toast({ message: words.closed() })
        }
        mutate(true, { onSuccess: closed })
      }}
    >
      <p>{words.closeHint()}</p>
    </ConfirmButton>
  )
}
