'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useSignOutEverywhere } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/app/settings-security'

export function SignOutEverywhereButton() {
  const { mutate, isPending, isSuccess, error } = useSignOutEverywhere()
  return (
    <>
      <Button look="danger" isPending={isPending || isSuccess} onClick={() => mutate()}>
        {isPending || isSuccess ? words.signingOut() : words.signOutEverywhere()}
      </Button>
      <FieldErrorLine id="sign-out-everywhere" error={error?.message} />
    </>
  )
}
