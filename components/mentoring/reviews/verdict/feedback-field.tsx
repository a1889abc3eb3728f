'use client'

import { useEffect, useRef, useState } from 'react'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import * as words from '@/messages/generated/mentoring/verdict'
import { insertReply } from '../replies/insert-reply'
import { ReplyMenu } from '../replies/reply-menu'

const ID = 'verdict-feedback'
const MOST_LETTERS = 10_000

type FeedbackFieldProps = {
  value: string
  error?: string
  onChange: (text: string) => void
  /** Called with the selection, or all of the text, to save it as a reply. */
  onKeep: (text: string) => void
}

/** Field for the mentor's feedback, with a menu of saved replies. */
export function FeedbackField({ value, error, onChange, onKeep }: FeedbackFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [cursor, setCursor] = useState<number | null>(null)
  const wasEntered = useRef(false)
  const toast = useToast()
  useEffect(() => {
    if (cursor === null) return
    field.current?.focus()
    field.current?.setSelectionRange(cursor, cursor)
    setCursor(null)
  }, [cursor])
  const selection = () => {
    // Until the field was focused, insert at the end.
    if (!field.current || !wasEntered.current) return { start: value.length, end: value.length }
    return { start: field.current.selectionStart, end: field.current.selectionEnd }
  }
  const insert = (reply: string) => {
    const { start, end } = selection()
    const inserted = insertReply(value, start, end, reply)
    if (inserted.text.length > MOST_LETTERS) {
      toast({ message: words.feedbackTooLong(), tone: 'problem' })
      return
    }
    onChange(inserted.text)
    setCursor(inserted.cursor)
  }
  const keep = () => {
    const { start, end } = selection()
    onKeep(value.slice(start, end).trim() || value.trim())
  }
  return (
    <>
      <Field id={ID} label={words.feedback()} hint={words.feedbackHint()} error={error}>
        <Textarea
          {...describedBy(ID, true, error)}
          ref={field}
          aria-required
          rows={10}
          maxLength={MOST_LETTERS}
          value={value}
          onFocus={() => {
            wasEntered.current = true
          }}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <ReplyMenu onInsert={insert} onKeep={keep} />
    </>
  )
}
