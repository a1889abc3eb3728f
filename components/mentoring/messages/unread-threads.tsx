'use client'

import { WaitingCount } from '@/components/foundation/layout/waiting-count'
import { useUnreadThreads } from '@/lib/mentoring/messages/client'

type UnreadThreadsProps = {
  /** Number that the server counted. */
  onPage: number
  /** Further things that wait behind the same link. */
  others?: number
}

/** Number of threads with unread posts beside a link of the navigation, updated live. Empty for 0. */
export function UnreadThreads({ onPage, others = 0 }: UnreadThreadsProps) {
  return <WaitingCount count={useUnreadThreads(onPage) + others} />
}
