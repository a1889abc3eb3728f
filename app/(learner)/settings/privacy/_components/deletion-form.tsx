'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { PasswordField } from '@/components/people/accounts/password-field'
import { useAskForDeletion } from '@/lib/care/privacy/client'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'

/** Asks once more before it asks for the deletion, and for the password of who has one. */
export function DeletionForm({ hasPassword, graceDays }: { hasPassword: boolean; graceDays: number }) {
  const [isAsking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const { mutate, isPending, error, reset } = useAskForDeletion()
  const { reasons, problem } = readFormRefusal(error, ['current'])
  const close = () => {
    setAsking(false)
    setCurrent('')
    reset()
  }
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Delete my account
      </Button>
      <Dialog title="Delete your account?" isOpen={isAsking} onClose={close}>
        <Form onSend={() => mutate(hasPassword ? { current } : {}, { onSuccess: close })}>
          <p className="mb-4 text-muted">
            You have {graceDays} days to change your mind. We’ll mail you the date and how to keep your account.
          </p>
          {hasPassword ? (
            <PasswordField
              id="deletion-password"
              label="Your password"
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              error={reasons.current}
            />
          ) : null}
          <FieldErrorLine id="deletion" error={problem} />
          <div className="mt-5 flex flex-wrap gap-3">
            <Button type="submit" look="danger" disabled={isPending}>
              {isPending ? 'Asking' : `Delete in ${graceDays} days`}
            </Button>
            <Button look="secondary" onClick={close}>
              Keep it
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
