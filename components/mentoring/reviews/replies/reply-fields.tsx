'use client'

import { useId } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input, Select, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useSaveReply } from '@/lib/mentoring/reviews/client'
import { replyKinds, type SavedReply } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { replyKindWords } from './reply-words'

/** An unfinished saved reply; a new one without an id. */
export type ReplyDraft = Omit<SavedReply, 'id'> & { readonly id?: string }

type ReplyFieldsProps = {
  draft: ReplyDraft
  onChange: (draft: ReplyDraft) => void
  /** Called even after the form has unmounted. */
  onSaved: (sent: ReplyDraft) => void
  onCancel: () => void
}

/** Form for a new saved reply, or for changing one. */
export function ReplyFields({ draft, onChange, onSaved, onCancel }: ReplyFieldsProps) {
  const own = useId()
  const { kind, title, body } = draft
  const { mutate, isPending, error } = useSaveReply(onSaved)
  const { reasons, problem } = readFormRefusal(error, ['kind', 'title', 'body'])
  const ids = { kind: `${own}-kind`, title: `${own}-title`, body: `${own}-body` }
  return (
    <Form className="space-y-4" refused={error} onSend={() => mutate(draft)}>
      <Field id={ids.kind} label={words.kind()} hint={replyKindWords[kind].about()} error={reasons.kind}>
        <Select
          {...describedBy(ids.kind, true, reasons.kind)}
          value={kind}
          onChange={({ target }) =>
            onChange({ ...draft, kind: replyKinds.find((one) => one === target.value) ?? kind })
          }
        >
          {replyKinds.map((one) => (
            <option key={one} value={one}>
              {replyKindWords[one].name()}
            </option>
          ))}
        </Select>
      </Field>
      <Field id={ids.title} label={words.title()} hint={words.titleHint()} error={reasons.title}>
        <Input
          {...describedBy(ids.title, true, reasons.title)}
          aria-required
          maxLength={80}
          value={title}
          onChange={({ target }) => onChange({ ...draft, title: target.value })}
        />
      </Field>
      <Field id={ids.body} label={words.body()} hint={words.markdownHint()} error={reasons.body}>
        <Textarea
          {...describedBy(ids.body, true, reasons.body)}
          aria-required
          rows={6}
          maxLength={5000}
          value={body}
          onChange={({ target }) => onChange({ ...draft, body: target.value })}
        />
      </Field>
      <FieldErrorLine id={`${own}-reply`} error={problem} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={isPending}>
          {isPending ? words.saving() : words.save()}
        </Button>
        <Button look="secondary" onClick={onCancel}>
          {common.cancel()}
        </Button>
      </div>
    </Form>
  )
}
