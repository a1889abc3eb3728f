import Link from 'next/link'
import { classNames } from '@/components/ui/class-names'
import { paths } from '@/lib/paths'
import type { QueueState } from '@/lib/reviews/schema'

export type Tab = Exclude<QueueState, 'claimed'>
const tabs: readonly { readonly state: Tab; readonly label: string }[] = [
  { state: 'waiting', label: 'Waiting' },
  { state: 'mine', label: 'Yours' },
  { state: 'done', label: 'Done' },
]

export const tabOf = (state: QueueState | undefined): Tab => (state === 'mine' || state === 'done' ? state : 'waiting')

/** The address of a part of the queue; without a cursor, of its first page. */
export function queueHref(state: Tab, cursor?: string): string {
  const query = new URLSearchParams()
  if (state !== 'waiting') query.set('state', state)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `${paths.reviews}?${query}` : paths.reviews
}

export function QueueTabs({ current }: { current: Tab }) {
  return (
    <nav aria-label="Parts of the queue" className="mb-6 flex gap-6 border-b border-rule">
      {tabs.map(({ state, label }) => (
        <Link
          key={state}
          href={queueHref(state)}
          aria-current={state === current ? 'page' : undefined}
          className={classNames(
            '-mb-px inline-flex min-h-11 items-center border-b-2 px-0.5',
            state === current ? 'border-pine font-semibold' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
