'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'
import { Rich } from '@/components/foundation/ui/rich'
import { useDeleteReply } from '@/lib/mentoring/reviews/client'
import type { SavedReply } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { ReplyFields } from './reply-fields'

const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>

type ReplyRowProps = {
  reply: SavedReply
  /** What its text looks like. */
  formatted: ReactNode
}

/** A saved reply as its learners would read it, to change or remove. Until the server has formatted a change, as typed. */
export function ReplyRow({ reply: onPage, formatted }: ReplyRowProps) {
  // What was saved since this page: shown until the next one has it.
  const [changed, setChanged] = useState<{ readonly newest: SavedReply; readonly since: SavedReply } | null>(null)
  const reply = changed?.since === onPage ? changed.newest : onPage
  const [mode, setMode] = useState<'shown' | 'changing' | 'removing'>('shown')
  const button = useRef<HTMLButtonElement>(null)
  const { mutate, isPending, error } = useDeleteReply()
  const router = useRouter()
  const show = () => {
    setMode('shown')
    requestAnimationFrame(() => button.current?.focus())
  }
  const saved = (newest: SavedReply) => {
    setChanged({ newest, since: onPage })
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
            <Rich text={words.change({ title: reply.title, hidden })} />
          </Button>
          <Button look="quiet" onClick={() => setMode('removing')}>
            <Rich text={words.remove({ title: reply.title, hidden })} />
          </Button>
        </div>
      </div>
      {reply.body === onPage.body ? formatted : <p className="break-words whitespace-pre-wrap">{reply.body}</p>}
      <Dialog
        title={words.removeTitle()}
        description={words.removeHint({ title: reply.title })}
        isOpen={mode === 'removing'}
        onClose={() => setMode('shown')}
      >
        <ErrorLine error={error?.message} className="mb-4" />
        <div className="flex flex-wrap gap-3">
          <Button
            look="danger"
            isPending={isPending}
            onClick={() => mutate(reply.id, { onSuccess: () => router.refresh() })}
          >
            {isPending ? words.removing() : words.removeConfirm()}
          </Button>
          <Button look="secondary" onClick={() => setMode('shown')}>
            {words.keepReply()}
          </Button>
        </div>
      </Dialog>
    </li>
  )
}
