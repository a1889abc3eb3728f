'use client'

import { type ReactNode, useState } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { Button } from '@/components/foundation/ui/button'
import { formatNumber } from '@/lib/foundation/messages/format'
import { useNewestReplies } from '@/lib/mentoring/reviews/client'
import {
  MAX_REPLIES,
  type ReplyKind,
  replyKinds,
  type SavedReply,
  type SavedReplyPage,
} from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { ExampleReplies } from './example-replies'
import { ReplyFields } from './reply-fields'
import { ReplyRow, toRowId } from './reply-row'
import { replyKindWords } from './reply-words'
import { useReplyDraft } from './use-reply-draft'

type ReplyListProps = Pick<SavedReplyPage, 'replies' | 'counts'> & {
  /** Rendered texts by id: the browser's script does not contain the formatter. */
  bodies: Readonly<Record<string, ReactNode>>
}

/** A page of a mentor's saved replies by kind, and a form for another. */
export function ReplyList({ replies: page, counts, bodies }: ReplyListProps) {
  const newest = useNewestReplies(page)
  // Hides deleted replies at once: the page contains them until it refreshes, and another press would find nothing to
  // delete.
  const [removed, setRemoved] = useState<readonly string[]>([])
  const replies = newest.filter(({ id }) => !removed.includes(id))
  const kept = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const remove = (reply: SavedReply) => {
    const at = replies.indexOf(reply)
    const next = replies[at + 1] ?? replies[at - 1]
    setRemoved((before) => [...before, reply.id])
    requestAnimationFrame(() => {
      const row = next ? document.getElementById(toRowId(next)) : null
      ;(row ?? document.getElementById(WRITE))?.focus()
    })
  }
  const isAsFormatted = ({ id, body }: SavedReply) => page.some((one) => one.id === id && one.body === body)
  const toBody = (reply: SavedReply) => (isAsFormatted(reply) ? bodies[reply.id] : null)
  return (
    <>
      <NewReply kept={kept} />
      {kept === 0 ? <ExampleReplies /> : null}
      {replyKinds.map((kind) => (
        <RepliesOfKind
          key={kind}
          kind={kind}
          replies={replies.filter((reply) => reply.kind === kind)}
          {...{ counts, toBody }}
          onRemoved={remove}
        />
      ))}
    </>
  )
}

type RepliesOfKindProps = Pick<ReplyListProps, 'replies' | 'counts'> & {
  kind: ReplyKind
  /** Its formatted text; null until the server has formatted a change. */
  toBody: (reply: SavedReply) => ReactNode
  onRemoved: (reply: SavedReply) => void
}

function RepliesOfKind({ kind, replies, counts, toBody, onRemoved }: RepliesOfKindProps) {
  if (replies.length === 0) return null
  const { name, about } = replyKindWords[kind]
  return (
    <div className="mt-10">
      <Section title={name()} lead={about()} aside={formatNumber(counts[kind] ?? replies.length)}>
        <ul className="divide-y divide-rule border-y border-rule">
          {replies.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} formatted={toBody(reply)} onRemoved={() => onRemoved(reply)} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

const empty = { kind: 'essential', title: '', body: '' } as const

/** Id of the button. */
const WRITE = 'write-reply'

/** Number of replies from which the form shows the limit. */
const NEARLY_FULL = MAX_REPLIES - 10

function NewReply({ kept }: { kept: number }) {
  const { draft, write, sent } = useReplyDraft(undefined)
  const focusButton = () => requestAnimationFrame(() => document.getElementById(WRITE)?.focus())
  if (draft) {
    return (
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
    )
  }
  if (kept >= MAX_REPLIES) {
    return <p className="text-muted">{words.full({ max: MAX_REPLIES })}</p>
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <Button id={WRITE} onClick={() => write(empty)}>
        {words.write()}
      </Button>
      {kept >= NEARLY_FULL ? <p className="text-muted">{words.nearlyFull({ count: kept, max: MAX_REPLIES })}</p> : null}
    </div>
  )
}
