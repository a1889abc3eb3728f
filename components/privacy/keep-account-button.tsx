'use client'

import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { useCancelDeletion } from '@/lib/privacy/client'

/** Calls the deletion of the account off, with one click. */
export function KeepAccountButton({ id }: { id: string }) {
  const { mutate, isPending, error } = useCancelDeletion()
  return (
    <>
      <Button look="secondary" disabled={isPending} onClick={() => mutate()}>
        {isPending ? 'Keeping it' : 'Keep my account'}
      </Button>
      <FieldError id={id} error={error?.message} />
    </>
  )
}
