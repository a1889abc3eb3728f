'use client'

import { Button } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { useSignOut } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/app/invitation'

/** Shown to a person signed in with another address than the invited one. */
export function OtherAddress({ invited, own }: { invited: string; own: string }) {
  const { mutate, isPending } = useSignOut()
  return (
    <>
      <p>
        <Rich
          text={words.otherAddress({
            invited: () => <span className="font-medium break-all">{invited}</span>,
            own: () => <span className="font-medium break-all">{own}</span>,
          })}
        />
      </p>
      <Button look="secondary" className="mt-6" isPending={isPending} onClick={() => mutate()}>
        {isPending ? words.signingOut() : words.signOut()}
      </Button>
    </>
  )
}
