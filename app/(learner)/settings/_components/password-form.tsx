'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { PasswordField } from '@/components/people/accounts/password-field'
import { RequestError } from '@/lib/doors/delivery/transport'
import { useSetPassword } from '@/lib/people/accounts/client'

/** Sets a first password, or another one for who knows the present one. */
export function PasswordForm({ isChange }: { isChange: boolean }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error } = useSetPassword()
  const reasons = error instanceof RequestError ? error.fields : {}
  const clear = () => {
    setCurrent('')
    setPassword('')
  }
  return (
    <form
      className="max-w-md space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ password, current: isChange ? current : undefined }, { onSuccess: clear })
      }}
    >
      {isChange ? (
        <PasswordField
          id="current-password"
          label="Current password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={reasons.current}
        />
      ) : null}
      <PasswordField
        id="new-password"
        label="New password"
        autoComplete="new-password"
        hint="At least 10 characters. Four random words work well."
        value={password}
        onChange={setPassword}
        error={reasons.password}
      />
      <FieldErrorLine id="password" error={error && Object.keys(reasons).length === 0 ? error.message : null} />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" disabled={isPending}>
          {isPending ? 'Saving' : isChange ? 'Change password' : 'Set password'}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess ? 'Saved.' : null}
        </p>
      </div>
    </form>
  )
}
