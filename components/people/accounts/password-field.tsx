'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/people/account-fields'

type PasswordFieldProps = {
  id: string
  label?: string
  /** For a form that is posted without a script. */
  name?: string
  autoComplete: 'current-password' | 'new-password'
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  error?: string | null
}

const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>

/** A field for a password, hidden until the user chooses to show it. */
export function PasswordField({
  id,
  label = words.password(),
  name = 'password',
  autoComplete,
  value,
  onChange,
  hint,
  error,
}: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false)
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="flex gap-2">
        <Input
          {...describedBy(id, hint, error)}
          name={name}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-required
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button
          look="secondary"
          className="w-20 shrink-0"
          aria-controls={id}
          onClick={() => setIsShown((shown) => !shown)}
        >
          <Rich text={isShown ? words.hide({ field: label, hidden }) : words.show({ field: label, hidden })} />
        </Button>
      </div>
    </Field>
  )
}
