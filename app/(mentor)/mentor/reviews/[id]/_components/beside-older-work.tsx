import { Link } from '@/components/foundation/ui/link'
import { WORK } from '@/components/mentoring/reviews/record-sections'
import { type PageQuery, toPageHref } from '@/lib/foundation/values/page-query'
import * as words from '@/messages/generated/app/mentor-review'

/** States which attempt the verdict is for, while the page shows older ones. */
export function BesideOlderWork({ number, place }: { number: number; place: PageQuery }) {
  return (
    <p className="mb-6 max-w-prose border-l-4 border-ember bg-sunk px-4 py-2">
      {words.verdictFor({ number })}{' '}
      <Link
        href={toPageHref(place, { attemptsBefore: undefined }, WORK)}
        className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
      >
        {words.showAttempt({ number })}
      </Link>
    </p>
  )
}
