'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { CurrentPassword } from '@/components/people/accounts/current-password'
import { EmailField } from '@/components/people/accounts/email-field'
import { useAskForAddress } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-account'

/** Requests another address. The present one stays until the link sent to the new one is used. */
export function AddressForm({ hasPassword }: { hasPassword: boolean }) {
  const [email, setEmail] = useState('')
  const [current, setCurrent] = useState('')
  const { mutate, isPending, isSuccess, variables, error } = useAskForAddress()
  const { reasons, problem } = readFormRefusal(error)
  const clear = () => {
    // Input typed during the request is another address, so it stays.
    setEmail((now) => (now === email ? '' : now))
    setCurrent((now) => (now === current ? '' : now))
  }
  return (
    <Form
      className="max-w-md space-y-4"
      refused={error}
      onSend={() => mutate({ email, current: hasPassword ? current : undefined }, { onSuccess: clear })}
    >
      <EmailField
        id="new-email"
        label={words.newAddress()}
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
        <Button type="submit" look="secondary" isPending={isPending}>
          {isPending ? words.asking() : words.changeAddress()}
        </Button>
        <p role="status" className="mt-2 text-muted empty:mt-0">
          {isSuccess ? words.addressAsked({ email: variables.email }) : null}
        </p>
      </div>
    </Form>
  )
}
