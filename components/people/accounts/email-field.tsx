'use client'

import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { email as emailWord } from '@/messages/generated/people/account-fields'

type EmailFieldProps = {
  id?: string
  label?: string
  /** `off` for another person's address. */
  autoComplete?: 'username' | 'email' | 'off'
  value: string
  onChange: (value: string) => void
  error?: string | null
}

/** A field for an address, with the attributes that phones and password managers recognise. */
export function EmailField({
  id = 'email',
  label = emailWord(),
  autoComplete = 'username',
  value,
  onChange,
  error,
}: EmailFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      <Input
        {...describedBy(id, null, error)}
        name="email"
        type="email"
        autoComplete={autoComplete}
        aria-required
        maxLength={254}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
