'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { useSavedReplies } from '@/lib/mentoring/reviews/client'
import { replyKinds, type SavedReply } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as ui from '@/messages/generated/foundation/ui'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { replyKindWords } from './reply-words'

type ReplyMenuProps = {
  onInsert: (body: string) => void
  onKeep: () => void
}

/** Menu of saved replies. */
export function ReplyMenu({ onInsert, onKeep }: ReplyMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const { data: replies, error, refetch } = useSavedReplies(isOpen)
  const id = useId()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what a button in here has opened.
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        document.getElementById(`${id}-button`)?.focus()
      }}
    >
      <div className="-mx-2 flex flex-wrap gap-x-2">
        <Button
          id={`${id}-button`}
          look="quiet"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onClick={() => setOpen(!isOpen)}
        >
          {words.replies()}
        </Button>
        <Button look="quiet" onClick={onKeep}>
          {words.keep()}
        </Button>
      </div>
      <div id={`${id}-list`} hidden={!isOpen} className="mb-3 border-y border-rule py-2">
        {replies === undefined ? (
          <Fetching error={error} onAgain={() => void refetch()} />
        ) : replies.length > 0 ? (
          <ReplyGroups
            replies={replies}
            onInsert={(body) => {
              setOpen(false)
              onInsert(body)
            }}
          />
        ) : (
          <p className="py-2 text-sm text-muted">{words.none()}</p>
        )}
        <Link
          href={paths.savedReplies}
          className="inline-flex min-h-11 min-w-11 items-center text-sm text-pine underline underline-offset-4"
        >
          {words.changeReplies()}
        </Link>
      </div>
    </div>
  )
}

type FetchingProps = { error: Error | null; onAgain: () => void }

/** Shown in place of the replies until they have loaded. */
function Fetching({ error, onAgain }: FetchingProps) {
  if (error === null) {
    return (
      <p role="status" className="py-2 text-sm text-muted">
        {ui.loading()}
      </p>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <ErrorLine error={error.message} />
      <Button look="quiet" onClick={onAgain}>
        {ui.tryAgain()}
      </Button>
    </div>
  )
}

const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>

function ReplyGroups({ replies, onInsert }: { replies: readonly SavedReply[]; onInsert: (body: string) => void }) {
  return replyKinds.map((kind) => {
    const ofKind = replies.filter((reply) => reply.kind === kind)
    if (ofKind.length === 0) return null
    const name = replyKindWords[kind].name()
    return (
      <section key={kind} aria-label={name} className="py-1">
        <p aria-hidden="true" className="text-sm font-semibold">
          {name}
        </p>
        <ul>
          {ofKind.map(({ id, title, body }) => (
            <li key={id}>
              <button
                type="button"
                className="flex min-h-11 w-full flex-col justify-center rounded px-2 py-1 text-left hover:bg-sunk"
                onClick={() => onInsert(body)}
              >
                <span className="break-words">
                  <Rich text={words.insert({ title, hidden })} />
                </span>
                <span className="line-clamp-1 text-sm text-muted">{body}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
