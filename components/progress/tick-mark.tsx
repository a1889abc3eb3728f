import { classNames } from '@/components/ui/class-names'
import type { Status } from '@/lib/progress/status'

type TickMarkProps = { status: Status; isUnsaved?: boolean }

/**
 * The blaze of a step: an empty frame, half painted while learning, painted when done, crossed out when skipped. What is
 * not saved has a broken frame and thin paint.
 */
export function TickMark({ status, isUnsaved = false }: TickMarkProps) {
  'use memo'
  const isDone = status === 'done' || status === 'waived'
  const paint = classNames('fill-blaze transition-[fill-opacity]', isUnsaved && '[fill-opacity:.3]')
  return (
    <svg viewBox="0 0 18 26" width="18" height="26" aria-hidden="true" className="shrink-0">
      <rect
        x="1"
        y="1"
        width="16"
        height="24"
        rx="2"
        strokeWidth="2"
        strokeDasharray={isUnsaved ? '3 2' : undefined}
        className={classNames('fill-raised', status === 'skipped' ? 'stroke-edge' : 'stroke-blaze')}
      />
      {status === 'learning' ? <rect x="1" y="13" width="16" height="12" rx="1" className={paint} /> : null}
      {isDone ? (
        <g className="paint">
          <rect x="0" y="0" width="18" height="26" rx="3" className={paint} />
          <path
            d="M4.5 13.5 8 17l6-8"
            fill="none"
            strokeWidth="2.4"
            strokeLinecap="round"
            strokeLinejoin="round"
            className={isUnsaved ? 'stroke-ink' : 'stroke-paper'}
          />
        </g>
      ) : null}
      {status === 'skipped' ? (
        <path d="M4 21 14 5" strokeWidth="2" strokeLinecap="round" className="stroke-edge" />
      ) : null}
    </svg>
  )
}
