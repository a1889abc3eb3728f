'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { PasswordField } from '@/components/people/accounts/password-field'
import { callPaths } from '@/lib/foundation/call-paths'
import { useResetPassword } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/password-reset'

type ResetPasswordFormProps = {
  token: string
  email: string
  /** Page after signing in. */
  next: string
}

export function ResetPasswordForm({ token, email, next }: ResetPasswordFormProps) {
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error } = useResetPassword(next)
  const { reasons, problem } = readFormRefusal(error, ['password'])
  return (
    <Form
      method="post"
      action={callPaths.resetPassword}
      className="space-y-5"
      refused={error}
      onSend={() => mutate({ token, password })}
    >
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={next} />
      {/* Without a name, so that it is not sent: it tells password managers which account the password is for. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        id="new-password"
        label={words.newPassword()}
        autoComplete="new-password"
        hint={words.hint()}
        value={password}
        onChange={setPassword}
        error={reasons.password}
      />
      <FieldErrorLine id="reset" error={problem} />
      <Button type="submit" isPending={isPending || isSuccess}>
        {isPending || isSuccess ? words.setting() : words.set()}
      </Button>
    </Form>
  )
}
