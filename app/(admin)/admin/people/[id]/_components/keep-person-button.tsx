'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useCancelPersonDeletion } from '@/lib/operations/privacy/client'
import * as words from '@/messages/generated/app/admin-person'

/** Cancels a deletion that an admin asked for, with one click. */
export function KeepPersonButton({ person }: { person: { readonly id: string; readonly name: string } }) {
  const { mutate, isPending, error } = useCancelPersonDeletion(person.id)
  const toast = useToast()
  const kept = () => toast({ message: words.deletionCancelled({ name: person.name }) })
  return (
    <>
      <Button look="secondary" isPending={isPending} onClick={() => mutate(undefined, { onSuccess: kept })}>
        {isPending ? words.keepingAccount() : words.keepAccount()}
      </Button>
      <FieldErrorLine id="keep-person" error={error?.message} />
    </>
  )
}
