import { Badge } from '@/components/foundation/ui/badge'
import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { ThreadSummary } from '@/lib/mentoring/messages/answers'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/conversations'

type ConversationListProps = { threads: readonly ThreadSummary[]; now: string }

/** Threads of a person, newest post first. Unread ones are marked with a number, and in bold. */
export function ConversationList({ threads, now }: ConversationListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {threads.map((thread) => (
        <li key={thread.id} className="flex flex-wrap items-start justify-between gap-x-6 py-3">
          <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
            <Link
              href={paths.thread(thread.id)}
              className={classNames(
                'inline-flex min-h-11 min-w-11 max-w-full flex-wrap items-center gap-x-2.5 underline-offset-4 hover:underline',
                thread.unread > 0 && 'font-semibold',
              )}
            >
              {thread.isMine ? words.withMentors({ cohort: thread.cohort.name }) : thread.learner.name}{' '}
              {thread.unread > 0 ? <Badge tone="good">{words.unread({ count: thread.unread })}</Badge> : null}
            </Link>
            {thread.isMine ? null : <p className="text-sm text-muted">{thread.cohort.name}</p>}
            <LastPost post={thread.lastPost} />
          </div>
          <time dateTime={thread.lastPostAt} className="flex min-h-11 items-center text-sm text-muted">
            {agoInWords(thread.lastPostAt, now)}
          </time>
        </li>
      ))}
    </ul>
  )
}

function LastPost({ post }: { post: ThreadSummary['lastPost'] }) {
  if (!post) return null
  const { isMine, author, excerpt } = post
  return (
    <p className="line-clamp-2 text-muted">
      {isMine
        ? words.excerptByYou({ excerpt })
        : words.excerptByOther({ author: author ?? words.deletedAccount(), excerpt })}
    </p>
  )
}
