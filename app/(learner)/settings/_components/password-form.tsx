'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { PasswordField } from '@/components/people/accounts/password-field'
import { useSetPassword } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-account'
import { saved, saving } from '@/messages/generated/foundation/common'
import { currentPassword } from '@/messages/generated/people/account-fields'

/** Sets a first password, or changes it with the current one. */
export function PasswordForm({ isChange }: { isChange: boolean }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, error } = useSetPassword()
  const { reasons, problem } = readFormRefusal(error)
  const clear = () => {
    // Input typed during the request is not set yet, so it stays.
    setCurrent((now) => (now === current ? '' : now))
    setPassword((now) => (now === password ? '' : now))
  }
  return (
    <Form
      className="max-w-md space-y-4"
      refused={error}
      onSend={() => mutate({ password, current: isChange ? current : undefined }, { onSuccess: clear })}
    >
      {isChange ? (
        <PasswordField
          id="current-password"
          label={currentPassword()}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          error={reasons.current}
        />
      ) : null}
      <PasswordField
        id="new-password"
        label={words.newPassword()}
        autoComplete="new-password"
        hint={words.passwordHint()}
        value={password}
        onChange={setPassword}
        error={reasons.password}
      />
      <FieldErrorLine id="password" error={problem} />
      <div className="flex items-center gap-4">
        <Button type="submit" look="secondary" isPending={isPending}>
          {isPending ? saving() : isChange ? words.changePassword() : words.setPassword()}
        </Button>
        <p role="status" className="text-muted">
          {isSuccess ? saved() : null}
        </p>
      </div>
    </Form>
  )
}
