'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useDeleteReply } from '@/lib/mentoring/reviews/client'
import type { SavedReply } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import { ReplyFields } from './reply-fields'

/** What a text looks like, with the text, which may have changed since. */
export type Formatted = { readonly body: string; readonly shown: ReactNode }

type ReplyRowProps = { reply: SavedReply; formatted: Formatted | undefined }

/** A saved reply as its learners would read it, to change or remove. Until the server has formatted a change, as typed. */
export function ReplyRow({ reply, formatted }: ReplyRowProps) {
  const [mode, setMode] = useState<'shown' | 'changing' | 'removing'>('shown')
  const button = useRef<HTMLButtonElement>(null)
  const { mutate, isPending, error } = useDeleteReply()
  const router = useRouter()
  const show = () => {
    setMode('shown')
    requestAnimationFrame(() => button.current?.focus())
  }
  const saved = () => {
    show()
    router.refresh()
  }
  if (mode === 'changing') {
    return (
      <li className="py-4">
        <ReplyFields reply={reply} onSaved={saved} onCancel={show} />
      </li>
    )
  }
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0 break-words text-base">{reply.title}</h3>
        <div className="-mr-2 flex flex-wrap">
          <Button ref={button} look="quiet" onClick={() => setMode('changing')}>
            Change<span className="sr-only"> {reply.title}</span>
          </Button>
          <Button look="quiet" onClick={() => setMode('removing')}>
            Remove<span className="sr-only"> {reply.title}</span>
          </Button>
        </div>
      </div>
      {formatted?.body === reply.body ? (
        formatted.shown
      ) : (
        <p className="break-words whitespace-pre-wrap">{reply.body}</p>
      )}
      <Dialog title="Remove this reply?" isOpen={mode === 'removing'} onClose={() => setMode('shown')}>
        <p className="text-muted">“{reply.title}” is removed. Feedback you gave with it stays.</p>
        <ErrorLine error={error?.message} className="mt-3" />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button look="danger" disabled={isPending} onClick={() => mutate(reply.id)}>
            {isPending ? 'Removing it' : 'Remove it'}
          </Button>
          <Button look="secondary" onClick={() => setMode('shown')}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </li>
  )
}
