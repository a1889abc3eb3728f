import { classNames } from '@/components/foundation/ui/class-names'
import { Link } from '@/components/foundation/ui/link'
import type { QueueState } from '@/lib/mentoring/reviews/schema'
import * as words from '@/messages/generated/app/review-queue'
import { queueHref } from './queue-href'

const tabs: readonly { readonly state: QueueState; readonly label: () => string }[] = [
  { state: 'waiting', label: words.tabWaiting },
  { state: 'mine', label: words.tabMine },
  { state: 'claimed', label: words.tabClaimed },
  { state: 'learner', label: words.tabLearner },
  { state: 'done', label: words.tabDone },
]

/** Tabs of the queue. On a phone they scroll sideways, but never the page. */
export function QueueTabs({ current, cohort }: { current: QueueState; cohort: string | undefined }) {
  return (
    <nav aria-label={words.parts()} className="mb-6 flex gap-6 overflow-x-auto border-b border-rule">
      {tabs.map(({ state, label }) => (
        <Link
          key={state}
          href={queueHref({ state, cohort })}
          aria-current={state === current ? 'page' : undefined}
          className={classNames(
            'relative inline-flex min-h-11 shrink-0 items-center border-b-2 px-0.5 outline-offset-[-2px]',
            state === current ? 'border-pine font-semibold' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {label()}
        </Link>
      ))}
    </nav>
  )
}
