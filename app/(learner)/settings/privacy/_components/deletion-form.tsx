'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { PasswordField } from '@/components/people/accounts/password-field'
import { useAskForDeletion } from '@/lib/operations/privacy/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-privacy'

type Props = {
  hasPassword: boolean
  /** Mail is only sent to confirmed addresses. */
  isMailed: boolean
  graceDays: number
}

/** Asks to confirm the deletion, with the password if the account has one. */
export function DeletionForm({ hasPassword, isMailed, graceDays }: Props) {
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
        {words.deleteMine()}
      </Button>
      <Dialog
        title={words.deleteQuestion()}
        description={words.grace({ days: graceDays, isMailed })}
        isOpen={isAsking}
        onClose={close}
      >
        <Form refused={error} onSend={() => mutate(hasPassword ? { current } : {}, { onSuccess: close })}>
          {hasPassword ? (
            <PasswordField
              id="deletion-password"
              label={words.yourPassword()}
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              error={reasons.current}
            />
          ) : null}
          <FieldErrorLine id="deletion" error={problem} />
          <div className="mt-5 flex flex-wrap gap-3">
            <Button type="submit" look="danger" isPending={isPending}>
              {isPending ? words.asking() : words.deleteIn({ days: graceDays })}
            </Button>
            <Button look="secondary" onClick={close}>
              {words.keep()}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
