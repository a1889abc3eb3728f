'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useSignInByLink } from '@/lib/people/accounts/client'
import * as words from '@/messages/generated/app/sign-in'
import { empty } from '@/messages/generated/foundation/fields'

type SignInByLinkProps = {
  token: string
  next: string
  /** Initial name of a new account; null if there is an account. */
  newName: string | null
}

export function SignInByLink({ token, next, newName }: SignInByLinkProps) {
  const [name, setName] = useState(newName ?? '')
  const [refused, setRefused] = useState<Error | null>(null)
  const { mutate, isPending, isSuccess, error } = useSignInByLink(next)
  const isBusy = isPending || isSuccess
  return (
    <Form
      method="post"
      className="space-y-5"
      refused={refused}
      onSend={() => {
        const isBlank = newName !== null && name.trim() === ''
        setRefused(isBlank ? new Error(empty()) : null)
        if (!isBlank) mutate({ token, name: newName === null ? undefined : name })
      }}
    >
      {newName === null ? null : (
        <Field id="name" label={words.name()} hint={words.nameHint()} error={refused?.message}>
          <Input
            {...describedBy('name', true, refused)}
            name="name"
            autoComplete="name"
            aria-required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      )}
      <Button type="submit" isPending={isBusy}>
        {(newName === null
          ? isBusy
            ? words.signingIn
            : words.signIn
          : isBusy
            ? words.makingAccount
            : words.makeAccount)()}
      </Button>
      <FieldErrorLine id="link" error={error?.message} />
    </Form>
  )
}
