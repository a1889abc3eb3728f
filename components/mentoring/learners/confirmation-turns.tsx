import { Pagination } from '@/components/foundation/ui/pagination'
import { type PagePlace, toPartHref } from '@/lib/foundation/values/page-place'
import * as words from '@/messages/generated/mentoring/confirmation'

type ConfirmationTurnsProps = {
  /** Asks for the page of older ones; null when there are none. */
  confirmationsBefore: string | null
  place: PagePlace
  /** Id of the section that has them. */
  section: string
}

/** The way to older confirmations, and back to the newest. */
export function ConfirmationTurns({ confirmationsBefore: before, place, section }: ConfirmationTurnsProps) {
  const to = (confirmationsBefore?: string) => toPartHref(place, { confirmationsBefore }, section)
  return (
    <Pagination
      label={words.pages()}
      first={place.asked.confirmationsBefore === undefined ? null : { href: to(), text: words.showNewest() }}
      next={before === null ? null : { href: to(before), text: words.showOlder() }}
    />
  )
}
