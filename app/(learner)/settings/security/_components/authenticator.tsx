'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useBeginSecondFactor } from '@/lib/people/accounts/second-factor/client'
import type { AuthenticatorSetup } from '@/lib/people/accounts/second-factor/commands'
import * as words from '@/messages/generated/app/settings-security'
import { AuthenticatorOn } from './authenticator-on'
import { PasswordStep } from './password-step'
import { RecoveryCodes } from './recovery-codes'
import { ScanStep } from './scan-step'

type AuthenticatorProps = {
  /** "25 November 2026"; null while it is off. */
  onSince: string | null
  codesLeft: number
  hasPassword: boolean
  /** Whether the viewer is an admin whose rights, by the host's settings, require it. */
  isOwed: boolean
}

type Stage =
  | { readonly is: 'resting' | 'password' }
  | { readonly is: 'scan'; readonly setUp: AuthenticatorSetup }
  | { readonly is: 'codes'; readonly codes: readonly string[] }

/** Shows the state of the authenticator app, and its set-up, step by step. */
export function Authenticator({ onSince, codesLeft, hasPassword, isOwed }: AuthenticatorProps) {
  const [stage, setStage] = useState<Stage>({ is: 'resting' })
  const toast = useToast()
  const { mutate, isPending, error, reset } = useBeginSecondFactor()
  const rest = () => {
    reset()
    setStage({ is: 'resting' })
  }
  const begin = (password?: string) => mutate(password, { onSuccess: (setUp) => setStage({ is: 'scan', setUp }) })
  const showCodes = (codes: readonly string[]) => setStage({ is: 'codes', codes })
  if (stage.is === 'codes') return <RecoveryCodes codes={stage.codes} onDone={rest} />
  if (stage.is === 'scan') {
    return <ScanStep setUp={stage.setUp} step={hasPassword ? [2, 3] : [1, 2]} onCancel={rest} onDone={showCodes} />
  }
  if (stage.is === 'password')
    return <PasswordStep error={error} isPending={isPending} onGive={begin} onCancel={rest} />
  if (onSince) {
    return (
      <AuthenticatorOn
        onSince={onSince}
        codesLeft={codesLeft}
        hasPassword={hasPassword}
        isOwed={isOwed}
        onCodes={showCodes}
        onOff={() => toast({ message: words.isOff() })}
      />
    )
  }
  return (
    <>
      <Button isPending={isPending} onClick={() => (hasPassword ? setStage({ is: 'password' }) : begin())}>
        {isPending ? words.settingUp() : words.setUp()}
      </Button>
      <FieldErrorLine id="set-up" error={error?.message} />
    </>
  )
}
