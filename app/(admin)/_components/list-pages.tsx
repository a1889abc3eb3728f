import { Pagination } from '@/components/foundation/ui/pagination'
import { withQuery } from '@/lib/foundation/values/with-query'
import * as words from '@/messages/generated/app/admin'

type ListPagesProps = {
  path: string
  /** The list's query, without the cursor. */
  query: Readonly<Record<string, string | undefined>>
  cursor?: string
  nextCursor: string | null
}

/** Links to the next page of a list, and back to the first. */
export function ListPages({ path, query, cursor, nextCursor }: ListPagesProps) {
  const at = (place: string | undefined) => withQuery(path, { ...query, cursor: place })
  return (
    <Pagination
      label={words.pages()}
      first={cursor ? { href: at(undefined), text: words.firstPage() } : null}
      next={nextCursor ? { href: at(nextCursor), text: words.nextPage() } : null}
    />
  )
}
