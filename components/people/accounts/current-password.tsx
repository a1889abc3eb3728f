'use client'

import { currentPassword } from '@/messages/generated/people/account-fields'
import { PasswordField } from './password-field'

type CurrentPasswordProps = {
  id: string
  hasPassword: boolean
  value: string
  onChange: (value: string) => void
  error?: string | null
}

/** Asks who has a password for it once more, before something that a borrowed browser must not do. */
export function CurrentPassword({ hasPassword, ...field }: CurrentPasswordProps) {
  return hasPassword ? <PasswordField label={currentPassword()} autoComplete="current-password" {...field} /> : null
}
