'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, FieldErrorLine, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useFormDraft } from '@/components/platform/use-form-draft'
import { useChangeMentorNote, useRemoveMentorNote } from '@/lib/mentoring/learners/notes/client'
import type { MentorNote } from '@/lib/mentoring/learners/notes/mentor-note'
import * as words from '@/messages/generated/mentoring/mentor-notes'

type Draft = { body: string; version: number }
type OwnNoteProps = { learnerId: string; note: MentorNote; children: ReactNode }

/**
 * A note of the mentor's own, with buttons to change and remove it. `children` is its text as the server rendered it.
 */
export function OwnNote({ learnerId, note, children }: OwnNoteProps) {
  // Holds the version that it is based on, so that a newer one is not overwritten.
  const [draft, setDraft] = useFormDraft<Draft | null>(`own-note:${note.id}`, null)
  // A restored draft does not take the focus.
  const [wasPressed, setPressed] = useState(false)
  const change = useChangeMentorNote(learnerId, note.id, ({ version }, sent) => {
    setDraft((now) => keepNewer(now, sent.body, version))
  })
  const remove = useRemoveMentorNote(learnerId, note.id)
  if (draft === null) {
    return (
      <>
        {children}
        <div className="no-print -ml-2 flex">
          <Button
            look="quiet"
            onClick={() => {
              setPressed(true)
              setDraft(() => ({ body: note.body, version: note.version }))
            }}
          >
            <Rich text={words.change({ hidden: (text) => <span className="sr-only">{text}</span> })} />
          </Button>
          <ConfirmButton
            label={words.remove()}
            about={words.removeAbout()}
            look="quiet"
            title={words.removeTitle()}
            confirm={words.removeConfirm()}
            doing={words.removing()}
            cancel={words.keep()}
            isPending={remove.isPending}
            error={remove.error?.message}
            onConfirm={(done) => remove.mutate(undefined, { onSuccess: done })}
          >
            <p>{words.removeHint()}</p>
          </ConfirmButton>
        </div>
      </>
    )
  }
  const close = () => {
    change.reset()
    setDraft(() => null)
  }
  return (
    <Form className="mt-2 space-y-3" refused={change.error} onSend={() => change.mutate(draft)}>
      <Textarea
        autoFocus={wasPressed}
        {...describedBy(`note-${note.id}`, null, change.error)}
        aria-label={words.text()}
        aria-required
        rows={6}
        maxLength={5000}
        value={draft.body}
        onChange={({ target: { value } }) => setDraft((now) => now && { ...now, body: value })}
      />
      <FieldErrorLine id={`note-${note.id}`} error={change.error?.message} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isPending={change.isPending}>
          {change.isPending ? words.saving() : words.save()}
        </Button>
        <Button look="secondary" onClick={close}>
          {words.cancel()}
        </Button>
      </div>
    </Form>
  )
}

/** Closes the form once its text is saved. Text typed meanwhile stays open, based on the saved version. */
function keepNewer(draft: Draft | null, sent: string, version: number): Draft | null {
  return draft === null || draft.body === sent ? null : { ...draft, version }
}
