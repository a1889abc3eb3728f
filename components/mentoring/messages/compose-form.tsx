'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { MAX_MESSAGE } from '@/lib/mentoring/messages/limits'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/mentoring/compose-message'

type ComposeFormProps = {
  /** Unique on the page. */
  id: string
  body: string
  onType: (body: string) => void
  onSend: () => void
  onCancel: () => void
  isPending: boolean
  error: Error | null
  /** Label of the button that sends. */
  send?: string
  longest?: number
  /** Further fields, above the message. */
  children?: ReactNode
  /** Further fields, below the message, for these reasons of a refusal. */
  below?: (reasons: Readonly<Record<string, string | undefined>>) => ReactNode
}

/** The form of a new message, in a dialog. */
export function ComposeForm({ id, body, onType, onSend, onCancel, isPending, error, ...rest }: ComposeFormProps) {
  const { send = words.send(), longest = MAX_MESSAGE, children, below } = rest
  const { reasons, problem } = readFormRefusal(error, ['body', 'endsAt'])
  return (
    <Form className="space-y-4" refused={error} onSend={onSend}>
      {children}
      <Field id={id} label={words.message()} error={reasons.body}>
        <Textarea
          {...describedBy(id, null, reasons.body)}
          aria-required
          rows={5}
          maxLength={longest}
          value={body}
          onChange={({ target }) => onType(target.value)}
        />
      </Field>
      {below?.(reasons)}
      <FieldErrorLine id={`${id}-form`} error={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={isPending}>
          {isPending ? words.sending() : send}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          {common.cancel()}
        </Button>
      </div>
    </Form>
  )
}
