'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useSignOut } from '@/lib/people/accounts/client'

export function SignOutButton() {
  const { mutate, isPending, isSuccess, error } = useSignOut()
  return (
    <div>
      <Button look="secondary" disabled={isPending || isSuccess} onClick={() => mutate()}>
        {isPending || isSuccess ? 'Signing out' : 'Sign out'}
      </Button>
      <FieldErrorLine id="sign-out" error={error?.message} />
    </div>
  )
}
