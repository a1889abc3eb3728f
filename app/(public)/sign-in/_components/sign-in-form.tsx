'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Link } from '@/components/foundation/ui/link'
import { EmailField } from '@/components/people/accounts/email-field'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { PasswordField } from '@/components/people/accounts/password-field'
import { paths } from '@/lib/foundation/paths'
import { useMailLink, useSignIn } from '@/lib/people/accounts/client'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import { RequestError } from '@/lib/platform/delivery/transport'
import * as words from '@/messages/generated/app/sign-in'
import { DemoAccounts } from './demo-accounts'

export function SignInForm({ next, isDemo }: { next: string; isDemo: boolean }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error, reset } = useSignIn(next)
  const link = useMailLink()
  const isMismatch = error instanceof RequestError && error.status === 401
  const linkRefusal = readFormRefusal(link.error, ['email'])
  return (
    <>
      {link.isSuccess ? <MailSent email={link.variables.email}>{words.linkSent()}</MailSent> : null}
      {/* With `post`, so that a form sent before hydration never puts the password into an address. */}
      <Form
        method="post"
        className="space-y-5"
        refused={error ?? link.error}
        onSend={() => {
          link.reset()
          mutate({ email, password })
        }}
      >
        <EmailField value={email} onChange={setEmail} error={linkRefusal.reasons.email} />
        <div>
          <PasswordField
            id="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={isMismatch ? error.message : null}
          />
          <Link
            href={withNext(paths.forgotPassword, next)}
            className="inline-flex min-h-11 min-w-11 items-center text-sm text-pine underline underline-offset-4"
          >
            {words.forgotPassword()}
          </Link>
        </div>
        <FieldErrorLine id="sign-in" error={isMismatch ? null : error?.message} />
        <FieldErrorLine id="link" error={linkRefusal.problem} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isPending={isPending || isSuccess} className="w-full sm:w-auto">
            {isPending || isSuccess ? words.signingIn() : words.signIn()}
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
      {isDemo ? (
        <DemoAccounts
          onChoose={(account) => {
            reset()
            setEmail(account.email)
            setPassword(account.password)
          }}
        />
      ) : null}
    </>
  )
}
