import { classNames } from '@/components/ui/class-names'
import type { Status } from '@/lib/progress/status'

/** The blaze of a step: an empty frame, half painted while learning, painted when done, crossed out when skipped. */
export function TickMark({ status }: { status: Status }) {
  const isDone = status === 'done' || status === 'waived'
  return (
    <svg viewBox="0 0 18 26" width="18" height="26" aria-hidden="true" className="shrink-0">
      <rect
        x="1"
        y="1"
        width="16"
        height="24"
        rx="2"
        strokeWidth="2"
        className={classNames('fill-raised', status === 'skipped' ? 'stroke-edge' : 'stroke-blaze')}
      />
      {status === 'learning' ? <rect x="1" y="13" width="16" height="12" rx="1" className="fill-blaze" /> : null}
      {isDone ? (
        <g className="paint">
          <rect x="0" y="0" width="18" height="26" rx="3" className="fill-blaze" />
          <path
            d="M4.5 13.5 8 17l6-8"
            fill="none"
            strokeWidth="2.4"
            strokeLinecap="round"
            strokeLinejoin="round"
            className="stroke-paper"
          />
        </g>
      ) : null}
      {status === 'skipped' ? (
        <path d="M4 21 14 5" strokeWidth="2" strokeLinecap="round" className="stroke-edge" />
      ) : null}
    </svg>
  )
}
