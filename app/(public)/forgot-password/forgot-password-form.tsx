'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { EmailField } from '@/components/people/accounts/email-field'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { RequestError } from '@/lib/doors/delivery/transport'
import { callPaths } from '@/lib/foundation/call-paths'
import { useAskForReset } from '@/lib/people/accounts/client'

/** Works as a plain form too: the page then says that a mail is on its way. */
export function ForgotPasswordForm() {
  const [email, setEmail] = useState('')
  const { mutate, isPending, isSuccess, variables, error } = useAskForReset()
  const reason = error instanceof RequestError ? error.fields.email : null
  return (
    <>
      {isSuccess ? <MailSent email={variables}>The link works once, within an hour.</MailSent> : null}
      <form
        method="post"
        action={callPaths.requestReset}
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault()
          mutate(email)
        }}
      >
        <EmailField value={email} onChange={setEmail} error={reason} />
        <FieldErrorLine id="forgot" error={reason ? null : error?.message} />
        <Button type="submit" disabled={isPending} className="w-full sm:w-auto">
          {isPending ? 'Asking for a link' : 'Mail me a link'}
        </Button>
      </form>
    </>
  )
}
