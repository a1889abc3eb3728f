'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useDeleteReply } from '@/lib/mentoring/reviews/client'
import type { SavedReply } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { ReplyFields } from './reply-fields'
import { useReplyDraft } from './use-reply-draft'

const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>

/** Id of a row: deleting a row moves the focus to another. */
export const toRowId = ({ id }: SavedReply): string => `reply-${id}`

type ReplyRowProps = {
  reply: SavedReply
  /** The formatted text; null until the server has formatted a change. */
  formatted: ReactNode
  onRemoved: () => void
}

/** A saved reply as learners would read it, with buttons to change or delete it. */
export function ReplyRow({ reply, formatted, onRemoved }: ReplyRowProps) {
  const { draft, write, sent } = useReplyDraft(reply.id)
  const [isRemoving, setRemoving] = useState(false)
  const { mutate, isPending, error } = useDeleteReply()
  const id = `change-${reply.id}`
  // Finds the button by its id: a reply of another kind moves to another list.
  const focusButton = () => requestAnimationFrame(() => document.getElementById(id)?.focus())
  if (draft) {
    return (
      <li id={toRowId(reply)} tabIndex={-1} className="py-4">
        <ReplyFields
          draft={draft}
          onChange={write}
          onSaved={(what) => {
            sent(what)
            focusButton()
          }}
          onCancel={() => {
            write(null)
            focusButton()
          }}
        />
      </li>
    )
  }
  return (
    <li id={toRowId(reply)} tabIndex={-1} className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0 break-words text-base">{reply.title}</h3>
        <div className="-mr-2 flex flex-wrap">
          <Button id={id} look="quiet" onClick={() => write(reply)}>
            <Rich text={words.change({ title: reply.title, hidden })} />
          </Button>
          <Button look="quiet" onClick={() => setRemoving(true)}>
            <Rich text={words.remove({ title: reply.title, hidden })} />
          </Button>
        </div>
      </div>
      {formatted ?? <p className="break-words whitespace-pre-wrap">{reply.body}</p>}
      <Dialog
        title={words.removeTitle()}
        description={words.removeHint({ title: reply.title })}
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
      >
        <ErrorLine error={error?.message} className="mb-4" />
        <div className="flex flex-wrap gap-3">
          <Button look="danger" isPending={isPending} onClick={() => mutate(reply.id, { onSuccess: onRemoved })}>
            {isPending ? words.removing() : words.removeConfirm()}
          </Button>
          <Button look="secondary" onClick={() => setRemoving(false)}>
            {words.keepReply()}
          </Button>
        </div>
      </Dialog>
    </li>
  )
}
