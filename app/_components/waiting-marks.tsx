import type { ReactNode } from 'react'
import { WaitingCount } from '@/components/foundation/layout/waiting-count'
import { UnreadThreads } from '@/components/mentoring/messages/unread-threads'
import { paths } from '@/lib/foundation/paths'
import type { Inbox } from '@/lib/mentoring/learners/inbox.data'

type Waiting = Pick<Inbox, 'turnIds' | 'unreadThreads'>

/** Returns the number of things that wait for a person on a page, beside its link; nothing on other pages. */
export function waitingMark(inbox: Waiting | null, href: string): ReactNode {
  if (!inbox) return undefined
  if (href === paths.messages) return <UnreadThreads onPage={inbox.unreadThreads} />
  return href === paths.myReviews ? <WaitingCount count={inbox.turnIds.length} /> : undefined
}

/** Returns the sum of these numbers for the pages of a menu, beside what opens it. */
export function waitingInMenu(inbox: Waiting | null, places: readonly { readonly href: string }[]): ReactNode {
  const has = (path: string) => places.some(({ href }) => href === path)
  if (!inbox || !has(paths.messages)) return undefined
  return <UnreadThreads onPage={inbox.unreadThreads} others={has(paths.myReviews) ? inbox.turnIds.length : 0} />
}
