import { Pagination } from '@/components/foundation/ui/pagination'
import * as words from '@/messages/generated/app/mentor-lists'

type MorePagesProps = { first: string | null; next: string | null }

/** Links to the next page of a long list, and back to the first. */
export const MorePages = ({ first, next }: MorePagesProps) => (
  <Pagination
    label={words.pages()}
    first={first === null ? null : { href: first, text: words.firstPage() }}
    next={next === null ? null : { href: next, text: words.nextPage() }}
    className="mt-6"
  />
)
