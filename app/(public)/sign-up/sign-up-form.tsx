'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { useFirstProblem } from '@/components/foundation/ui/first-problem'
import { EmailField } from '@/components/people/accounts/email-field'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { PasswordField } from '@/components/people/accounts/password-field'
import { RequestError } from '@/lib/doors/delivery/transport'
import { useMailLink, useSignUp } from '@/lib/people/accounts/client'

const NAME_HINT = 'As mentors and your cohort will see it.'

export function SignUpForm({ next }: { next: string }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error, reset } = useSignUp(next)
  const link = useMailLink()
  const getReasons = (problem: Error | null) => (problem instanceof RequestError ? problem.fields : {})
  const reasons = getReasons(error)
  const linkReasons = getReasons(link.error)
  const emailReason = reasons.email ?? linkReasons.email
  const form = useRef<HTMLFormElement>(null)
  useFirstProblem(form, error ?? link.error)
  const isBesideAField = Boolean(reasons.name ?? reasons.email ?? reasons.password)
  return (
    // `noValidate`: the reasons come from the server and stand beside the fields.
    <form
      ref={form}
      method="post"
      noValidate
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        link.reset()
        mutate({ name, email, password })
      }}
    >
      <Field id="name" label="Name" hint={NAME_HINT} error={reasons.name}>
        <Input
          {...describedBy('name', NAME_HINT, reasons.name)}
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <EmailField value={email} onChange={setEmail} error={emailReason} />
      <PasswordField
        id="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        hint="At least 10 characters. Four random words work well."
        error={reasons.password}
      />
      <FieldErrorLine id="sign-up" error={isBesideAField ? null : error?.message} />
      <FieldErrorLine id="link" error={linkReasons.email ? null : link.error?.message} />
      {link.isSuccess ? (
        <MailSent email={link.variables.email}>The link creates your account. It works once, within an hour.</MailSent>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={isPending || isSuccess} className="w-full sm:w-auto">
          {isPending || isSuccess ? 'Creating your account' : 'Create account'}
        </Button>
        <Button
          look="secondary"
          className="w-full sm:w-auto"
          disabled={link.isPending || isSuccess}
          onClick={() => {
            reset()
            link.mutate({ email, next })
          }}
        >
          Mail me a link instead
        </Button>
      </div>
    </form>
  )
}
