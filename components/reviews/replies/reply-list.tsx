'use client'

import { useRef, useState } from 'react'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { useSavedReplies } from '@/lib/reviews/client'
import { MAX_REPLIES, type ReplyKind, replyKinds, type SavedReply } from '@/lib/reviews/saved-replies/saved-reply'
import { ExampleReplies } from './example-replies'
import { ReplyFields } from './reply-fields'
import { ReplyRow } from './reply-row'
import { replyKindWords } from './reply-words'

/** All saved replies of a mentor by kind, and a place to write another. */
export function ReplyList({ replies: initial }: { replies: readonly SavedReply[] }) {
  const { data: replies } = useSavedReplies(initial)
  const isEmpty = replies.length === 0
  return (
    <>
      <NewReply isFull={replies.length >= MAX_REPLIES} />
      {isEmpty ? <ExampleReplies /> : null}
      {replyKinds.map((kind) => (
        <RepliesOfKind key={kind} kind={kind} replies={replies.filter((reply) => reply.kind === kind)} />
      ))}
    </>
  )
}

function RepliesOfKind({ kind, replies }: { kind: ReplyKind; replies: readonly SavedReply[] }) {
  if (replies.length === 0) return null
  const { name, about } = replyKindWords[kind]
  return (
    <div className="mt-10">
      <Section title={name} lead={about} aside={String(replies.length)}>
        <ul className="divide-y divide-rule border-y border-rule">
          {replies.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

const empty = { kind: 'essential', title: '', body: '' } as const

function NewReply({ isFull }: { isFull: boolean }) {
  const [isWriting, setWriting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setWriting(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  if (isWriting) return <ReplyFields reply={empty} onSaved={close} onCancel={close} />
  if (isFull) return <p className="text-muted">You keep {MAX_REPLIES} replies, which is as many as there can be.</p>
  return (
    <Button ref={button} onClick={() => setWriting(true)}>
      Write a reply
    </Button>
  )
}
