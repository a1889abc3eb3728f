'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { PasswordField } from '@/components/people/accounts/password-field'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-security'
import { StepFrame } from './step-frame'

type PasswordStepProps = {
  error: Error | null
  isPending: boolean
  onGive: (password: string) => void
  onCancel: () => void
}

/** Asks for the password first: an app set up by another person would lock the owner out. */
export function PasswordStep({ error, isPending, onGive, onCancel }: PasswordStepProps) {
  const [password, setPassword] = useState('')
  const { reasons, problem } = readFormRefusal(error, ['current'])
  return (
    <StepFrame step={[1, 3]} title={words.beginTitle()} lead={words.beginLead()}>
      <Form className="max-w-md space-y-4" refused={error} onSend={() => onGive(password)}>
        <PasswordField
          id="set-up-password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={reasons.current}
        />
        <FieldErrorLine id="set-up" error={problem} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isPending={isPending}>
            {isPending ? words.checking() : words.continueSetUp()}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {words.notNow()}
          </Button>
        </div>
      </Form>
    </StepFrame>
  )
}
