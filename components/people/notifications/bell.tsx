'use client'

import { usePathname } from 'next/navigation'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { useUnread } from '@/lib/people/notifications/client'
import { countInWords, type Unread } from '@/lib/people/notifications/unread'
import * as words from '@/messages/generated/people/notifications'

/** Link to the notifications, with the number unread: as the server counted it, then updated live. */
export function Bell({ unread: initial }: { unread: Unread }) {
  const path = usePathname()
  const { count } = useUnread(initial, path)
  return (
    <a
      href={paths.notifications}
      aria-current={path === paths.notifications ? 'page' : undefined}
      className="relative inline-flex min-h-11 min-w-11 items-center justify-center text-muted hover:text-ink"
    >
      <BellMark />
      <span className="sr-only">{words.title()}</span>{' '}
      {count > 0 ? (
        <span className="absolute top-1 left-6 min-w-5 rounded bg-pine px-1 text-center text-xs leading-5 font-semibold text-on-pine tabular-nums">
          <Rich
            text={words.unread({
              count: countInWords(count),
              hidden: (text) => <span className="sr-only">{text}</span>,
            })}
          />
        </span>
      ) : null}
    </a>
  )
}

function BellMark() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="shrink-0">
      <path
        d="M10 2.5v1.2m0 0a4.8 4.8 0 0 1 4.8 4.8c0 4.2 1.7 5.5 1.7 5.5h-13s1.7-1.3 1.7-5.5A4.8 4.8 0 0 1 10 3.7ZM8.3 16.6a1.8 1.8 0 0 0 3.4 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
