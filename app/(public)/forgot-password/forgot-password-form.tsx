'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { EmailField } from '@/components/people/accounts/email-field'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { callPaths } from '@/lib/foundation/call-paths'
import { useAskForReset } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/password-reset'

/** Works as a plain form too: the page then confirms that a mail was sent. */
export function ForgotPasswordForm({ next }: { next: string }) {
  const [email, setEmail] = useState('')
  const { mutate, isPending, isSuccess, variables, error } = useAskForReset(next)
  const { reasons, problem } = readFormRefusal(error, ['email'])
  return (
    <>
      {isSuccess ? <MailSent email={variables}>{words.linkSent()}</MailSent> : null}
      <Form
        method="post"
        action={callPaths.requestReset}
        className="space-y-5"
        refused={error}
        onSend={() => mutate(email)}
      >
        <input type="hidden" name="next" value={next} />
        <EmailField value={email} onChange={setEmail} error={reasons.email} />
        <FieldErrorLine id="forgot" error={problem} />
        <Button type="submit" isPending={isPending} className="w-full sm:w-auto">
          {isPending ? words.asking() : words.mailLink()}
        </Button>
      </Form>
    </>
  )
}
