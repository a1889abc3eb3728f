import { classNames } from '@/components/foundation/ui/class-names'
import type { Status } from '@/lib/learning/progress/status'
import styles from './tick-mark.module.css'

type TickMarkProps = {
  status: Status
  isUnsaved?: boolean
  /** Changed while on screen: a mark rendered as done is not animated. */
  isNew?: boolean
}

/**
 * The blaze of a step: an empty frame, half painted while learning, painted when done, crossed out when skipped.
 * Unsaved, it has a dashed frame and thin paint.
 */
export function TickMark({ status, isUnsaved = false, isNew = false }: TickMarkProps) {
  const look = classNames(styles.mark, status === 'skipped' && styles.skipped, isUnsaved && styles.unsaved)
  return (
    <svg viewBox="0 0 18 26" aria-hidden="true" className={look}>
      <rect />
      {status === 'learning' ? <rect className={styles.half} /> : null}
      {status === 'done' || status === 'waived' ? (
        <g className={isNew ? 'paint' : undefined}>
          <rect />
          <path d="M4.5 13.5 8 17l6-8" />
        </g>
      ) : null}
      {status === 'skipped' ? <path d="M4 21 14 5" /> : null}
    </svg>
  )
}
