'use client'

import { Button } from '@/components/foundation/ui/button'
import { useSignOut } from '@/lib/people/accounts/client'

/** For who is signed in with another address than the invited one. */
export function OtherAddress({ invited, own }: { invited: string; own: string }) {
  const { mutate, isPending } = useSignOut()
  return (
    <>
      <p>
        The invitation is for <span className="font-medium break-all">{invited}</span>, but you are signed in as{' '}
        <span className="font-medium break-all">{own}</span>. Sign out, then open the link again and use the other
        address.
      </p>
      <Button look="secondary" className="mt-6" disabled={isPending} onClick={() => mutate()}>
        {isPending ? 'Signing out' : 'Sign out'}
      </Button>
    </>
  )
}
