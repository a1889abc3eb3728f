'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { PasswordField } from '@/components/people/accounts/password-field'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useSetPassword } from '@/lib/people/accounts/client'

/** Sets a first password, or another one for who knows the present one. */
export function PasswordForm({ isChange }: { isChange: boolean }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error } = useSetPassword()
  const { reasons, problem } = readFormRefusal(error)
  const clear = () => {
    setCurrent('')
    setPassword('')
  }
  return (
    <Form
      className="max-w-md space-y-4"
      onSend={() => mutate({ password, current: isChange ? current : undefined }, { onSuccess: clear })}
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
      <FieldErrorLine id="password" error={problem} />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" disabled={isPending}>
          {isPending ? 'Saving' : isChange ? 'Change password' : 'Set password'}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess ? 'Saved.' : null}
        </p>
      </div>
    </Form>
  )
}
