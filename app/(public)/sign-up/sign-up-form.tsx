'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { EmailField } from '@/components/people/accounts/email-field'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { PasswordField } from '@/components/people/accounts/password-field'
import { useMailLink, useSignUp } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/sign-up'

export function SignUpForm({ next }: { next: string }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error, reset } = useSignUp(next)
  const link = useMailLink()
  const { reasons, problem } = readFormRefusal(error, ['name', 'email', 'password'])
  const linkRefusal = readFormRefusal(link.error, ['email'])
  return (
    <Form
      method="post"
      className="space-y-5"
      refused={error ?? link.error}
      onSend={() => {
        link.reset()
        mutate({ name, email, password })
      }}
    >
      <Field id="name" label={words.name()} hint={words.nameHint()} error={reasons.name}>
        <Input
          {...describedBy('name', true, reasons.name)}
          name="name"
          autoComplete="name"
          aria-required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <EmailField value={email} onChange={setEmail} error={reasons.email ?? linkRefusal.reasons.email} />
      <PasswordField
        id="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        hint={words.passwordHint()}
        error={reasons.password}
      />
      <FieldErrorLine id="sign-up" error={problem} />
      <FieldErrorLine id="link" error={linkRefusal.problem} />
      {link.isSuccess ? <MailSent email={link.variables.email}>{words.linkSent()}</MailSent> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={isPending || isSuccess} className="w-full sm:w-auto">
          {isPending || isSuccess ? words.makingAccount() : words.makeAccount()}
        </Button>
        <Button
          look="secondary"
          className="w-full sm:w-auto"
          isPending={link.isPending || isSuccess}
          onClick={() => {
            reset()
            link.mutate({ email, next })
          }}
        >
          {words.mailLink()}
        </Button>
      </div>
    </Form>
  )
}
