import { NoticeBox } from '@/components/foundation/ui/notice'
import { BackButton } from '@/components/people/accounts/away/back-button'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/people/away'

/** Says that the mentor is away, and how to come back before that day. */
export function AwayNotice({ until }: { until: string }) {
  return (
    <NoticeBox>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>{words.youAreAway({ day: formatLongDay(until) })}</p>
        <BackButton />
      </div>
    </NoticeBox>
  )
}
