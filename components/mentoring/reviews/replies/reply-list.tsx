'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { Button } from '@/components/foundation/ui/button'
import { formatNumber } from '@/lib/foundation/messages/format'
import {
  MAX_REPLIES,
  type ReplyKind,
  replyKinds,
  type SavedReplyPage,
} from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as words from '@/messages/generated/mentoring/saved-replies'
import { ExampleReplies } from './example-replies'
import { ReplyFields } from './reply-fields'
import { ReplyRow } from './reply-row'
import { replyKindWords } from './reply-words'

type ReplyListProps = Pick<SavedReplyPage, 'replies' | 'counts'> & {
  /** By id, as the server formatted them: the formatter is no part of the browser's script. */
  bodies: Readonly<Record<string, ReactNode>>
}

/** A page of a mentor's saved replies by kind, and a place to write another. */
export function ReplyList({ replies, counts, bodies }: ReplyListProps) {
  const kept = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <NewReply kept={kept} />
      {kept === 0 ? <ExampleReplies /> : null}
      {replyKinds.map((kind) => (
        <RepliesOfKind
          key={kind}
          kind={kind}
          replies={replies.filter((reply) => reply.kind === kind)}
          {...{ counts, bodies }}
        />
      ))}
    </>
  )
}

function RepliesOfKind({ kind, replies, counts, bodies }: ReplyListProps & { kind: ReplyKind }) {
  if (replies.length === 0) return null
  const { name, about } = replyKindWords[kind]
  return (
    <div className="mt-10">
      <Section title={name()} lead={about()} aside={formatNumber(counts[kind] ?? replies.length)}>
        <ul className="divide-y divide-rule border-y border-rule">
          {replies.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} formatted={bodies[reply.id]} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

const empty = { kind: 'essential', title: '', body: '' } as const

/** From here on it is said how many there can be. */
const NEARLY_FULL = MAX_REPLIES - 10

function NewReply({ kept }: { kept: number }) {
  const [isWriting, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const close = () => {
    setWriting(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const saved = () => {
    close()
    router.refresh()
  }
  if (isWriting) return <ReplyFields reply={empty} onSaved={saved} onCancel={close} />
  if (kept >= MAX_REPLIES) {
    return <p className="text-muted">{words.full({ max: MAX_REPLIES })}</p>
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <Button ref={button} onClick={() => setWriting(true)}>
        {words.write()}
      </Button>
      {kept >= NEARLY_FULL ? <p className="text-muted">{words.nearlyFull({ count: kept, max: MAX_REPLIES })}</p> : null}
    </div>
  )
}
