import { ButtonLink } from '@/components/foundation/ui/button'
import { withQuery } from '@/lib/foundation/values/with-query'
import * as words from '@/messages/generated/app/admin'

type ListPagesProps = {
  path: string
  /** What the list is asked for, without its place. */
  query: Readonly<Record<string, string | undefined>>
  cursor?: string
  nextCursor: string | null
}

/** On to the next page of a list, and back to its beginning. */
export function ListPages({ path, query, cursor, nextCursor }: ListPagesProps) {
  if (!cursor && !nextCursor) return null
  const at = (place: string | undefined) => withQuery(path, { ...query, cursor: place })
  return (
    <nav aria-label={words.pages()} className="mt-4 flex flex-wrap gap-3">
      {cursor ? (
        <ButtonLink look="secondary" className="relative" href={at(undefined)}>
          {words.firstPage()}
        </ButtonLink>
      ) : null}
      {nextCursor ? (
        <ButtonLink look="secondary" className="relative" href={at(nextCursor)}>
          {words.nextPage()}
        </ButtonLink>
      ) : null}
    </nav>
  )
}
