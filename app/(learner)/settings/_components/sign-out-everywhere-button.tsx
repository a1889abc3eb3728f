'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useSignOutEverywhere } from '@/lib/people/accounts/client'

export function SignOutEverywhereButton() {
  const { mutate, isPending, isSuccess, error } = useSignOutEverywhere()
  return (
    <>
      <Button look="danger" disabled={isPending || isSuccess} onClick={() => mutate()}>
        {isPending || isSuccess ? 'Signing out' : 'Sign out everywhere'}
      </Button>
      <FieldErrorLine id="sign-out-everywhere" error={error?.message} />
    </>
  )
}
