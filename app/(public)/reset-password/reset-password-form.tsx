'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { PasswordField } from '@/components/people/accounts/password-field'
import { RequestError } from '@/lib/doors/delivery/transport'
import { callPaths } from '@/lib/foundation/call-paths'
import { useResetPassword } from '@/lib/people/accounts/client'

export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error } = useResetPassword()
  const reason = error instanceof RequestError ? error.fields.password : null
  return (
    <form
      method="post"
      action={callPaths.resetPassword}
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ token, password })
      }}
    >
      <input type="hidden" name="token" value={token} />
      {/* Nameless, so that it is not sent: it tells password managers whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        id="new-password"
        label="New password"
        autoComplete="new-password"
        hint="At least 10 characters. Four random words work well."
        value={password}
        onChange={setPassword}
        error={reason}
      />
      <FieldErrorLine id="reset" error={reason ? null : error?.message} />
      <Button type="submit" disabled={isPending || isSuccess}>
        {isPending || isSuccess ? 'Setting the password' : 'Set password'}
      </Button>
    </form>
  )
}
