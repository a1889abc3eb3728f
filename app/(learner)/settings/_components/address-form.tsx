'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { CurrentPassword } from '@/components/people/accounts/current-password'
import { EmailField } from '@/components/people/accounts/email-field'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useAskForAddress } from '@/lib/people/accounts/client'

/** Asks for another address. The present one stays until the link that goes to the new one was used. */
export function AddressForm({ hasPassword }: { hasPassword: boolean }) {
  const [email, setEmail] = useState('')
  const [current, setCurrent] = useState('')
  const { mutate, isPending, isSuccess, variables, error } = useAskForAddress()
  const { reasons, problem } = readFormRefusal(error)
  const clear = () => {
    setEmail('')
    setCurrent('')
  }
  return (
    <Form
      className="max-w-md space-y-4"
      onSend={() => mutate({ email, current: hasPassword ? current : undefined }, { onSuccess: clear })}
    >
      <EmailField
        id="new-email"
        label="New address"
        autoComplete="email"
        value={email}
        onChange={setEmail}
        error={reasons.email}
      />
      <CurrentPassword
        id="address-password"
        hasPassword={hasPassword}
        value={current}
        onChange={setCurrent}
        error={reasons.current}
      />
      <FieldErrorLine id="address" error={problem} />
      <div>
        <Button type="submit" look="secondary" disabled={isPending}>
          {isPending ? 'Asking' : 'Change address'}
        </Button>
        <p role="status" className="mt-2 text-muted empty:mt-0">
          {isSuccess ? `We’ve sent a link to ${variables.email}. Your address changes once you use it.` : null}
        </p>
      </div>
    </Form>
  )
}
