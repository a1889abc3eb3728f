'use client'

import { useState } from 'react'
import { PasswordField } from '@/components/people/password-field'
import { Button } from '@/components/ui/button'
import { Field, FieldError, Input } from '@/components/ui/field'
import { useSignIn } from '@/lib/people/client'
import { RequestError } from '@/lib/transport'
import { DemoAccounts } from './demo-accounts'

export function SignInForm({ next, isDemo }: { next: string; isDemo: boolean }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error, reset } = useSignIn(next)
  const isMismatch = error instanceof RequestError && error.status === 401
  return (
    <>
      {/* Sent before the page is ready, a form posts: a password never stands in an address. */}
      <form
        method="post"
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault()
          mutate({ email, password })
        }}
      >
        <Field id="email" label="E-mail address">
          <Input
            id="email"
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <PasswordField
          id="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={isMismatch ? error.message : null}
        />
        <FieldError id="sign-in" error={isMismatch ? null : error?.message} />
        <Button type="submit" disabled={isPending || isSuccess} className="w-full sm:w-auto">
          {isPending || isSuccess ? 'Signing in' : 'Sign in'}
        </Button>
      </form>
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
