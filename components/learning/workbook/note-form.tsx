'use client'

import { Button } from '@/components/foundation/ui/button'
import { FieldErrorLine, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useToast } from '@/components/foundation/ui/toast'
import { useSaveNote } from '@/lib/learning/workbook/client'
import type { Note } from '@/lib/learning/workbook/data'
import { cancel } from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/learning/note-form'
import { useNoteDraft } from './note-draft'

type Props = { step: string; note: Note; onClose: () => void }

/** Form for the note of a step; saved by the button, or by Ctrl or Cmd with Enter. */
export default function NoteForm({ step, note, onClose }: Props) {
  // A draft keeps the version that it is based on, since a refreshed page may have a later one.
  const [typed, update] = useNoteDraft(step)
  const draft = typed ?? note
  const toast = useToast()
  const { mutate, isPending, error } = useSaveNote(step, (saved, sent) => {
    toast({ message: words.saved() })
    // If more was typed during the request, it is not saved yet and is now based on the saved version.
    let isTypedOn = false
    update((now) => {
      isTypedOn = now !== null && now.body !== sent.body
      return now && isTypedOn ? { ...now, version: saved.version } : null
    })
    if (!isTypedOn) onClose()
  })
  const save = () => {
    if (!isPending) mutate(draft)
  }
  const cancelWriting = () => {
    update(() => null)
    onClose()
  }
  return (
    <Form
      className="space-y-3"
      onSend={() => save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
      }}
    >
      <Textarea
        autoFocus
        aria-label={words.text()}
        rows={8}
        maxLength={20_000}
        readOnly={isPending}
        value={draft.body}
        onChange={({ target }) => update(() => ({ ...draft, body: target.value }))}
      />
      <FieldErrorLine id="note" error={error?.message} />
      <div className="flex gap-3">
        <Button type="submit" isPending={isPending}>
          {isPending ? words.saving() : words.save()}
        </Button>
        <Button look="secondary" onClick={cancelWriting}>
          {cancel()}
        </Button>
      </div>
    </Form>
  )
}
