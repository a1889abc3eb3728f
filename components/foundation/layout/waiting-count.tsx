import { Rich } from '@/components/foundation/ui/rich'
import * as words from '@/messages/generated/foundation/layout'

/** Number of things that wait for the person behind a link of the navigation. Empty for 0. */
export function WaitingCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="ml-1.5 min-w-5 rounded bg-ember px-1 text-center text-xs leading-5 font-semibold text-paper tabular-nums">
      <Rich text={words.waitingForYou({ count, hidden: (text) => <span className="sr-only">{text}</span> })} />
    </span>
  )
}
