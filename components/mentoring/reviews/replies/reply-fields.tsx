'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Input, Select, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { readFormRefusal } from '@/lib/doors/delivery/refusal'
import { useSaveReply } from '@/lib/mentoring/reviews/client'
import { type ReplyKind, replyKinds, type SavedReply } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { replyKindWords } from './reply-words'

type ReplyFieldsProps = {
  /** Without an id it is a new one. */
  reply: Omit<SavedReply, 'id'> & { readonly id?: string }
  onSaved: (reply: SavedReply) => void
  onCancel: () => void
}

/** Writes a saved reply, or changes one. */
export function ReplyFields({ reply, onSaved, onCancel }: ReplyFieldsProps) {
  const own = useId()
  const [kind, setKind] = useState<ReplyKind>(reply.kind)
  const [title, setTitle] = useState(reply.title)
  const [body, setBody] = useState(reply.body)
  const { mutate, isPending, error } = useSaveReply()
  const { reasons, problem } = readFormRefusal(error, ['kind', 'title', 'body'])
  const ids = { kind: `${own}-kind`, title: `${own}-title`, body: `${own}-body` }
  return (
    <Form
      className="space-y-4"
      refused={error}
      onSend={() => mutate({ id: reply.id, kind, title, body }, { onSuccess: onSaved })}
    >
      <Field id={ids.kind} label={words.kind()} hint={replyKindWords[kind].about()} error={reasons.kind}>
        <Select
          {...describedBy(ids.kind, true, reasons.kind)}
          value={kind}
          onChange={(event) => setKind(replyKinds.find((one) => one === event.target.value) ?? kind)}
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
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id={ids.body} label={words.body()} hint={words.markdownHint()} error={reasons.body}>
        <Textarea
          {...describedBy(ids.body, true, reasons.body)}
          aria-required
          rows={6}
          maxLength={5000}
          value={body}
          onChange={(event) => setBody(event.target.value)}
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
