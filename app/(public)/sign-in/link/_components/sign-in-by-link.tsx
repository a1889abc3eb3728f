'use client'

import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { useSignInByLink } from '@/lib/people/client'

export function SignInByLink({ token }: { token: string }) {
  const { mutate, isPending, isSuccess, error } = useSignInByLink()
  return (
    <>
      <Button disabled={isPending || isSuccess} onClick={() => mutate(token)}>
        {isPending || isSuccess ? 'Signing in' : 'Sign in'}
      </Button>
      <FieldError id="link" error={error?.message} />
    </>
  )
}
