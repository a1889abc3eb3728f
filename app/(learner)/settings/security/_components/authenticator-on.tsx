'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { useEndSecondFactor, useMakeRecoveryCodes } from '@/lib/people/accounts/second-factor/client'
import { ConfirmDialog } from './confirm-dialog'

/** So few recovery codes left are worth a warning. */
const FEW = 3

type AuthenticatorOnProps = {
  onSince: string
  codesLeft: number
  hasPassword: boolean
  isOwed: boolean
  onCodes: (codes: readonly string[]) => void
  onOff: () => void
}

/** What stands, and what one can do with it. */
export function AuthenticatorOn({ onSince, codesLeft, hasPassword, isOwed, onCodes, onOff }: AuthenticatorOnProps) {
  const [asks, setAsks] = useState<'codes' | 'off' | null>(null)
  const [renewal, ending] = [useMakeRecoveryCodes(), useEndSecondFactor()]
  const close = () => {
    renewal.reset()
    ending.reset()
    setAsks(null)
  }
  const turnedOff = () => {
    close()
    onOff()
  }
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        <dt className="text-muted">On since</dt>
        <dd>{onSince}</dd>
        <dt className="text-muted">Recovery codes</dt>
        <dd className="tabular-nums">{codesLeft} of 10 left</dd>
      </dl>
      {codesLeft <= FEW ? (
        <p className="mt-3 border-l-4 border-ember pl-3 text-ember">{describeWarning(codesLeft)}</p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look={codesLeft <= FEW ? 'primary' : 'secondary'} onClick={() => setAsks('codes')}>
          Make new recovery codes
        </Button>
        <Button look="danger" onClick={() => setAsks('off')}>
          Switch off
        </Button>
      </div>
      <ConfirmDialog
        title="Make new recovery codes?"
        confirm="Make new codes"
        doing="Making new codes"
        isOpen={asks === 'codes'}
        onClose={close}
        hasPassword={hasPassword}
        isPending={renewal.isPending}
        error={renewal.error}
        onConfirm={(input) => renewal.mutate(input, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) })}
      >
        Your current codes stop working.
      </ConfirmDialog>
      <ConfirmDialog
        title="Switch the second step off?"
        confirm="Switch off"
        doing="Switching off"
        look="danger"
        isOpen={asks === 'off'}
        onClose={close}
        hasPassword={hasPassword}
        isPending={ending.isPending}
        error={ending.error}
        onConfirm={(input) => ending.mutate(input, { onSuccess: turnedOff })}
      >
        {isOwed
          ? 'This instance requires it for admins. You lose admin access until you set it up again.'
          : 'Anyone who learns your password can then sign in with it alone.'}
      </ConfirmDialog>
    </>
  )
}

function describeWarning(codesLeft: number): string {
  if (codesLeft === 0) return 'No recovery codes left. Without your phone, you couldn’t sign in. Make new ones.'
  return `Only ${codesLeft === 1 ? 'one recovery code is' : `${codesLeft} recovery codes are`} left. Make new ones soon.`
}
