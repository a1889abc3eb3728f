'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { latePart } from '@/components/foundation/ui/late-part'
import type { Note } from '@/lib/learning/workbook/data'
import * as words from '@/messages/generated/learning/note'

// Fetched when somebody writes: the saved text needs no script.
const NoteForm = latePart(() => import('./note-form'))

/** The private note of a step. `children` is the saved text as the server rendered it. */
export function NoteEditor({ step, note, children }: { step: string; note: Note; children: ReactNode }) {
  const [isWriting, setWriting] = useState(false)
  if (isWriting) {
    return <NoteForm step={step} note={note} onClose={() => setWriting(false)} />
  }
  return (
    <div className="space-y-3">
      {note.body ? children : <p className="text-muted">{words.empty()}</p>}
      <Button look="secondary" onClick={() => setWriting(true)}>
        {note.body ? words.edit() : words.write()}
      </Button>
    </div>
  )
}
