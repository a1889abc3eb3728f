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

/**
 * A field for the present password, before a change that a borrowed browser must not make. Empty for people without
 * one.
 */
export function CurrentPassword({ hasPassword, ...field }: CurrentPasswordProps) {
  return hasPassword ? <PasswordField label={currentPassword()} autoComplete="current-password" {...field} /> : null
}
