'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError, Textarea } from '@/components/ui/field'
import { useSaveNote } from '@/lib/workbook/client'
import type { Note } from '@/lib/workbook/data'

/** The private note of a step. `children` is the saved text as the server rendered it. */
export function NoteEditor({ step, note, children }: { step: string; note: Note; children: ReactNode }) {
  const [draft, setDraft] = useState<string | null>(null)
  const { mutate, isPending, error } = useSaveNote(step)
  if (draft === null) {
    return (
      <div className="space-y-3">
        {note.body ? children : <p className="text-muted">Nothing yet. Markdown works, and only you read it.</p>}
        <Button look="secondary" onClick={() => setDraft(note.body)}>
          {note.body ? 'Edit the note' : 'Write a note'}
        </Button>
      </div>
    )
  }
  const save = () => mutate({ body: draft, version: note.version }, { onSuccess: () => setDraft(null) })
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
      }}
    >
      <Textarea
        autoFocus
        aria-label="Text of your note"
        rows={8}
        maxLength={20_000}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <FieldError id="note" error={error?.message} />
      <div className="flex gap-3">
        <Button type="submit" disabled={isPending}>
          {isPending ? 'Saving' : 'Save'}
        </Button>
        <Button look="secondary" onClick={() => setDraft(null)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
