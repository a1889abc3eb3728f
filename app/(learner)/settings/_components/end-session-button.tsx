'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { useToast } from '@/components/foundation/ui/toast'
import { PasswordField } from '@/components/people/accounts/password-field'
import { useEndSession } from '@/lib/people/accounts/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-security'
import { cancel } from '@/messages/generated/foundation/common'

type EndSessionButtonProps = { sessionId: string; device: string; hasPassword: boolean }

/**
 * Ends a session after a password check: a stranger at a borrowed browser could otherwise end the owner's other
 * sessions and keep this one.
 */
export function EndSessionButton({ sessionId, device, hasPassword }: EndSessionButtonProps) {
  const toast = useToast()
  const [isAsking, setAsking] = useState(false)
  const [current, setCurrent] = useState('')
  const { mutate, isPending, error, reset } = useEndSession()
  const { reasons, problem } = readFormRefusal(error, ['current'])
  const close = () => {
    setAsking(false)
    setCurrent('')
    reset()
  }
  const onSuccess = () => {
    close()
    toast({ message: words.signedOut({ device }) })
  }
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        <Rich text={words.end({ device, hidden: (text) => <span className="sr-only">{text}</span> })} />
      </Button>
      <Dialog
        title={words.signOutTitle({ device })}
        description={words.signOutHint()}
        isOpen={isAsking}
        onClose={close}
      >
        <Form
          className="space-y-4"
          refused={error}
          onSend={() => mutate({ id: sessionId, current: hasPassword ? current : undefined }, { onSuccess })}
        >
          {hasPassword ? (
            <PasswordField
              id={`end-${sessionId}`}
              label={words.yourPassword()}
              autoComplete="current-password"
              value={current}
              onChange={setCurrent}
              error={reasons.current}
            />
          ) : null}
          <FieldErrorLine id={`end-${sessionId}-problem`} error={problem} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="danger" isPending={isPending}>
              {isPending ? words.signingOut() : words.signOutDevice()}
            </Button>
            <Button look="quiet" onClick={close}>
              {cancel()}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
