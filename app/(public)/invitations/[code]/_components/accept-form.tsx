'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { callPaths } from '@/lib/foundation/call-paths'
import { useAcceptInvitation } from '@/lib/people/accounts/invitations/client'
import type { InvitedRole } from '@/lib/people/accounts/invitations/person-invitation'
import * as words from '@/messages/generated/app/invitation'

/** Accepts an invitation; without JavaScript the form is posted natively. */
export function AcceptForm({ code, role }: { code: string; role: InvitedRole }) {
  const { mutate, isPending, isSuccess, error } = useAcceptInvitation(role)
  const isBusy = isPending || isSuccess
  return (
    <Form method="post" action={callPaths.acceptInvitation} onSend={() => mutate(code)}>
      <input type="hidden" name="code" value={code} />
      <p className="text-muted">{words.signedOut()}</p>
      <Button type="submit" isPending={isBusy} className="mt-6">
        {isBusy ? words.accepting() : words.accept()}
      </Button>
      <FieldErrorLine id="accept" error={error?.message} />
    </Form>
  )
}
