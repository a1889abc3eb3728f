'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { CodeField } from '@/components/people/accounts/code-field'
import { useConfirmSecondFactor } from '@/lib/people/accounts/second-factor/client'
import type { AuthenticatorSetup } from '@/lib/people/accounts/second-factor/commands'
import * as words from '@/messages/generated/app/settings-security'
import { QrCode } from './qr-code'
import { StepFrame } from './step-frame'

type ScanStepProps = {
  setUp: AuthenticatorSetup
  step: readonly [number, number]
  onCancel: () => void
  onDone: (recoveryCodes: readonly string[]) => void
}

/** Transfers the secret to the app, and asks for a first code. */
export function ScanStep({ setUp, step, onCancel, onDone }: ScanStepProps) {
  const [code, setCode] = useState('')
  const { mutate, isPending, error } = useConfirmSecondFactor()
  return (
    <StepFrame step={step} title={words.scanTitle()} lead={words.scanHint()}>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-[auto_minmax(0,1fr)]">
        <QrCode drawing={setUp.drawing} />
        <div className="space-y-4">
          <p>{words.scan()}</p>
          <p>
            <Rich
              text={words.onThisPhone({
                link: (text) => (
                  <a
                    href={setUp.link}
                    className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine underline underline-offset-4"
                  >
                    {text}
                  </a>
                ),
              })}
            />
          </p>
          <div>
            <p className="text-sm text-muted">{words.enterKey()}</p>
            <p className="mt-1 max-w-72 font-mono leading-relaxed break-words select-all" data-testid="key">
              {setUp.key}
            </p>
          </div>
        </div>
      </div>
      <Form
        className="mt-6 space-y-4 border-t border-rule pt-5"
        refused={error}
        onSend={() => mutate(code, { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) })}
      >
        <CodeField
          id="first-code"
          label={words.currentCode()}
          hint={words.currentCodeHint()}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          error={error?.message}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isPending={isPending}>
            {isPending ? words.switchingOn() : words.switchOn()}
          </Button>
          <Button look="quiet" onClick={onCancel}>
            {words.notNow()}
          </Button>
        </div>
      </Form>
    </StepFrame>
  )
}
