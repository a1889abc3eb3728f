'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { useNewestNote } from '@/lib/learning/workbook/client'
import type { Note } from '@/lib/learning/workbook/data'
import * as ui from '@/messages/generated/foundation/ui'
import * as words from '@/messages/generated/learning/note'
import { useNoteDraft } from './note-draft'

// Loaded when a note is written: the saved text needs no script.
const NoteForm = lazyPart(() => import('./note-form'))

/**
 * The private note of a step. `children` is the text as rendered by the server. A newer text, or one too long to be
 * rendered, is shown as plain text.
 */
export function NoteEditor({ step, note, children }: { step: string; note: Note; children: ReactNode }) {
  const [typed] = useNoteDraft(step)
  // Unsaved text from before the learner left the page is shown again at once.
  const [isWriting, setWriting] = useState(typed !== null)
  const newest = useNewestNote(step, note)
  if (isWriting) return <NoteForm step={step} note={newest} onClose={() => setWriting(false)} />
  const asTyped = <p className="break-words whitespace-pre-wrap">{newest.body}</p>
  const unformatted = (
    <>
      <p className="text-sm text-muted">{ui.plainTextOnPage()}</p>
      {asTyped}
    </>
  )
  const text = newest.version === note.version ? (children ?? unformatted) : asTyped
  return (
    <div className="space-y-3">
      {newest.body ? text : <p className="text-muted">{words.empty()}</p>}
      <Button look="secondary" onClick={() => setWriting(true)}>
        {newest.body ? words.edit() : words.write()}
      </Button>
    </div>
  )
}
