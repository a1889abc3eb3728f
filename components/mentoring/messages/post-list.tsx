import { classNames } from '@/components/foundation/ui/class-names'
import { markdownList } from '@/components/foundation/ui/markdown'
import { Pagination } from '@/components/foundation/ui/pagination'
import { withQuery } from '@/lib/foundation/values/with-query'
import type { Post } from '@/lib/mentoring/messages/answers'
import { formatMoment } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/conversations'

/** Maximum size of the formatted posts on a page. */
const MOST_BYTES = 60_000

type PostListProps = {
  posts: readonly Post[]
  /** Cursor to older posts; null where there are none. */
  before: string | null
  isNewest: boolean
  /** Address of the page, without a query. */
  path: string
  timeZone: string
}

/** A page of the posts of a thread, oldest first, with links to the others. New ones are read out as they come. */
export function PostList({ posts, before, isNewest, path, timeZone }: PostListProps) {
  // Formats the newest first, within the limit: they are the ones that are read.
  const bodies = markdownList(posts.map(({ body }) => body).toReversed(), MOST_BYTES).toReversed()
  return (
    <>
      <Pagination
        label={words.before()}
        first={null}
        next={before === null ? null : { href: withQuery(path, { before }), text: words.showOlder() }}
        className="mb-4"
      />
      {posts.length > 0 ? (
        <div role="log" aria-label={words.log()}>
          <ol className="space-y-5">
            {posts.map(({ id, author, isMine, body: _, createdAt }, index) => (
              <li
                key={id}
                className={classNames(
                  'border-l-4 pl-4 [overflow-wrap:anywhere]',
                  isMine ? 'border-pine' : 'border-rule',
                )}
              >
                <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
                  <span className="font-semibold">{isMine ? words.you() : (author ?? words.deletedAccount())}</span>
                  <time dateTime={createdAt} className="text-muted">
                    {formatMoment(createdAt, timeZone)}
                  </time>
                </p>
                <div className="mt-1">{bodies[index]}</div>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <p className="text-muted">{words.empty()}</p>
      )}
      <Pagination
        label={words.newest()}
        first={isNewest ? null : { href: path, text: words.showNewest() }}
        next={null}
      />
    </>
  )
}
