'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { callPaths } from '@/lib/foundation/call-paths'
import { useCancelDeletion } from '@/lib/operations/privacy/client'
import * as words from '@/messages/generated/operations/deletion'

/**
 * Cancels the deletion of the account, with one click. Without scripts, the form is posted and leads to the settings.
 */
export function KeepAccountButton({ id }: { id: string }) {
  const { mutate, isPending, error } = useCancelDeletion()
  return (
    <Form method="post" action={callPaths.keepAccount} onSend={() => mutate()}>
      <Button type="submit" look="secondary" isPending={isPending}>
        {isPending ? words.keeping() : words.keep()}
      </Button>
      <FieldErrorLine id={id} error={error?.message} />
    </Form>
  )
}
