'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { useEndSecondFactor, useMakeRecoveryCodes } from '@/lib/people/accounts/second-factor/client'
import * as words from '@/messages/generated/app/settings-security'
import { ConfirmDialog } from './confirm-dialog'

/** Recovery codes created at once. */
const CODES = 10
/** Number of remaining recovery codes from which to warn. */
const FEW = 3

type AuthenticatorOnProps = {
  onSince: string
  codesLeft: number
  hasPassword: boolean
  isOwed: boolean
  onCodes: (codes: readonly string[]) => void
  onOff: () => void
}

/** Shows the active second factor, with its actions. */
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
        <dt className="text-muted">{words.onSince()}</dt>
        <dd>{onSince}</dd>
        <dt className="text-muted">{words.recoveryCodes()}</dt>
        <dd className="tabular-nums">{words.codesLeft({ left: codesLeft, all: CODES })}</dd>
      </dl>
      {codesLeft <= FEW ? (
        <p className="mt-3 border-l-4 border-ember pl-3 text-ember">{words.fewCodes({ left: codesLeft })}</p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look={codesLeft <= FEW ? 'primary' : 'secondary'} onClick={() => setAsks('codes')}>
          {words.makeRecoveryCodes()}
        </Button>
        <Button look="danger" onClick={() => setAsks('off')}>
          {words.switchOff()}
        </Button>
      </div>
      <ConfirmDialog
        title={words.makeRecoveryCodesTitle()}
        confirm={words.makeCodes()}
        doing={words.makingCodes()}
        isOpen={asks === 'codes'}
        onClose={close}
        hasPassword={hasPassword}
        isPending={renewal.isPending}
        error={renewal.error}
        onConfirm={(input) => renewal.mutate(input, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) })}
      >
        {words.codesStop()}
      </ConfirmDialog>
      <ConfirmDialog
        title={words.switchOffTitle()}
        confirm={words.switchOff()}
        doing={words.switchingOff()}
        look="danger"
        isOpen={asks === 'off'}
        onClose={close}
        hasPassword={hasPassword}
        isPending={ending.isPending}
        error={ending.error}
        onConfirm={(input) => ending.mutate(input, { onSuccess: turnedOff })}
      >
        {isOwed ? words.switchOffOwed() : words.switchOffRisk()}
      </ConfirmDialog>
    </>
  )
}
