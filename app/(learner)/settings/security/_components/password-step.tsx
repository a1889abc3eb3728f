'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { PasswordField } from '@/components/people/accounts/password-field'
import { RequestError } from '@/lib/doors/delivery/transport'
import { StepFrame } from './step-frame'

type PasswordStepProps = {
  error: Error | null
  isPending: boolean
  onGive: (password: string) => void
  onCancel: () => void
}

/** First of all it is to be them: an app set up by somebody else would lock them out. */
export function PasswordStep({ error, isPending, onGive, onCancel }: PasswordStepProps) {
  const [password, setPassword] = useState('')
  const reason = error instanceof RequestError ? error.fields.current : undefined
  return (
    <StepFrame step={[1, 3]} title="Confirm it’s you" lead="Enter your password to continue.">
      <form
        className="max-w-md space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          onGive(password)
        }}
      >
        <PasswordField
          id="set-up-password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={reason}
        />
        <FieldErrorLine id="set-up" error={reason ? null : error?.message} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={isPending}>
            {isPending ? 'Checking' : 'Continue'}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            Not now
          </Button>
        </div>
      </form>
    </StepFrame>
  )
}
