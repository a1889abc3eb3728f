import { Pagination } from '@/components/foundation/ui/pagination'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import * as words from '@/messages/generated/mentoring/confirmation'

type ConfirmationPaginationProps = {
  /** Cursor of the page of older ones; null on the last page. */
  confirmationsBefore: string | null
  place: PageQuery
  /** Id of the section that has them. */
  section: string
}

/** Links to older confirmations, and back to the newest. */
export function ConfirmationPagination({ confirmationsBefore: before, place, section }: ConfirmationPaginationProps) {
  const to = (confirmationsBefore?: string) => toPageHref(place, { confirmationsBefore }, section)
  return (
    <Pagination
      label={words.pages()}
      first={place.query.confirmationsBefore === undefined ? null : { href: to(), text: words.showNewest() }}
      next={before === null ? null : { href: to(before), text: words.showOlder() }}
    />
  )
}
