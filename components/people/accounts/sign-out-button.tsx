'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useSignOut } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/people/account-menu'

export function SignOutButton() {
  const { mutate, isPending, isSuccess, error } = useSignOut()
  return (
    <div>
      <Button look="secondary" isPending={isPending || isSuccess} onClick={() => mutate()}>
        {isPending || isSuccess ? words.signingOut() : words.signOut()}
      </Button>
      <FieldErrorLine id="sign-out" error={error?.message} />
    </div>
  )
}
