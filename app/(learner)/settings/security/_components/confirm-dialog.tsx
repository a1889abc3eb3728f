'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { FieldErrorLine } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { CodeField } from '@/components/people/accounts/code-field'
import { PasswordField } from '@/components/people/accounts/password-field'
import type { ConfirmedCode } from '@/lib/people/accounts/second-factor/schema'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/app/settings-security'

type ConfirmDialogProps = {
  title: string
  confirm: string
  /** Label of the button while it is pending. */
  doing: string
  /** `danger` for an action that removes something. */
  look?: 'primary' | 'danger'
  isOpen: boolean
  onClose: () => void
  hasPassword: boolean
  isPending: boolean
  error: Error | null
  onConfirm: (input: ConfirmedCode) => void
  children: ReactNode
}

/** Asks for the password and a code before the second factor is changed or ended. */
export function ConfirmDialog({ title, isOpen, onClose, children, ...form }: ConfirmDialogProps) {
  return (
    <Dialog title={title} description={children} isOpen={isOpen} onClose={onClose}>
      <ConfirmForm {...form} onClose={onClose} />
    </Dialog>
  )
}

type ConfirmFormProps = Omit<ConfirmDialogProps, 'title' | 'isOpen' | 'children'>

function ConfirmForm({
  confirm,
  doing,
  look = 'primary',
  onClose,
  hasPassword,
  isPending,
  error,
  onConfirm,
}: ConfirmFormProps) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { reasons, problem } = readFormRefusal(error)
  return (
    <Form
      className="space-y-4"
      refused={error}
      onSend={() => onConfirm({ code, current: hasPassword ? password : undefined })}
    >
      {hasPassword ? (
        <PasswordField
          id="confirm-password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={reasons.current}
        />
      ) : null}
      <CodeField
        id="confirm-code"
        takes="either"
        hint={words.recoveryCodeToo()}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={reasons.code}
      />
      <FieldErrorLine id="confirm" error={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look={look} isPending={isPending}>
          {isPending ? doing : confirm}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.leaveAsItIs()}
        </Button>
      </div>
    </Form>
  )
}
