'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { EmailField } from '@/components/people/accounts/email-field'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { useMailLink } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/sign-up'

/** Requests a link by e-mail, where an account needs a proved address. The answer is alike for all addresses. */
export function LinkForm({ next }: { next: string }) {
  const [email, setEmail] = useState('')
  const { mutate, isPending, isSuccess, variables, error } = useMailLink()
  const { reasons, problem } = readFormRefusal(error, ['email'])
  return (
    <Form method="post" className="space-y-5" refused={error} onSend={() => mutate({ email, next })}>
      <EmailField value={email} onChange={setEmail} error={reasons.email} />
      <FieldErrorLine id="link" error={problem} />
      {isSuccess ? <MailSent email={variables.email}>{words.linkSentClosed()}</MailSent> : null}
      <Button type="submit" isPending={isPending} className="w-full sm:w-auto">
        {words.mailLinkAlone()}
      </Button>
    </Form>
  )
}
