'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useResendVerification } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/app/settings-account'

/** States that the address is not confirmed yet, and what that means. */
export function UnconfirmedNote() {
  const { mutate, isPending, isSuccess, error } = useResendVerification()
  return (
    <div className="mb-6 border-l-4 border-pine bg-sunk px-4 py-3">
      <p>{words.unconfirmed()}</p>
      <div className="flex flex-wrap items-center gap-x-4">
        <Button look="quiet" className="-ml-2" isPending={isPending} onClick={() => mutate()}>
          {isPending ? words.sendingAgain() : words.sendAgain()}
        </Button>
        <p role="status" className="text-sm text-muted">
          {isSuccess ? words.linkSent() : null}
        </p>
      </div>
      <FieldErrorLine id="resend" error={error?.message} />
    </div>
  )
}
