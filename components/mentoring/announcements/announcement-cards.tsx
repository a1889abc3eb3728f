'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { useRemovableRows } from '@/components/foundation/ui/use-removable-rows'
import { paths } from '@/lib/foundation/paths'
import { useCurrentIds, useDismissAnnouncement } from '@/lib/mentoring/announcements/client'
import * as words from '@/messages/generated/mentoring/announcements'
import { EndAnnouncement } from './end-announcement'

type Card = {
  readonly id: string
  readonly canEnd: boolean
  readonly publishedOn: string
  readonly by: string
  readonly body: ReactNode
}

type AnnouncementCardsProps = {
  /** Announcements that are current for the viewer. */
  ids: readonly string[]
  cards: readonly Card[]
  /** Number of all announcements, where some are not among the cards; 0 otherwise. */
  more: number
}

/** Lists announcements. Their author ends one, everyone else dismisses it for themselves. */
export function AnnouncementCards({ ids, cards, more }: AnnouncementCardsProps) {
  const current = useCurrentIds(ids)
  const dismissal = useDismissAnnouncement()
  const { listed, removal, fallback } = useRemovableRows<Card, HTMLHeadingElement>(cards, dismissal)
  // The heading takes the focus from the last card, also once a page without announcements has arrived.
  const [hadCards] = useState(cards.length > 0)
  if (!hadCards && cards.length === 0) return null
  // The cached list drops a card before its dismissal is over: it stays until the focus has moved on.
  const leaving = dismissal.isPending ? dismissal.variables : undefined
  const shown = listed.filter(({ id }) => id === leaving || current.includes(id))
  return (
    <section className={shown.length > 0 ? 'no-print mb-8' : undefined}>
      <h2 ref={fallback} tabIndex={-1} className="sr-only">
        {shown.length > 0 ? words.title() : words.none()}
      </h2>
      {dismissal.error ? (
        <p role="alert" className="mb-2 text-sm font-medium text-ember">
          {dismissal.error.message}
        </p>
      ) : null}
      <ul className="space-y-3">
        {shown.map(({ id, canEnd, publishedOn, by, body }) => (
          <li key={id} tabIndex={-1} className="border-l-4 border-pine bg-sunk px-3 pt-3 pb-1 sm:px-5">
            {body}
            <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
              <p className="min-w-0 text-sm break-words text-muted">{by}</p>
              <span className="-mx-2">
                {canEnd ? (
                  <EndAnnouncement id={id} publishedOn={publishedOn} />
                ) : (
                  <Button look="quiet" isPending={dismissal.isPending} onClick={removal(id)}>
                    <span>
                      <Rich
                        text={words.dismiss({
                          day: publishedOn,
                          hidden: (text) => <span className="sr-only">{text}</span>,
                        })}
                      />
                    </span>
                  </Button>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Link
          href={paths.messages}
          className="mt-1 inline-flex min-h-11 items-center text-pine underline underline-offset-4"
        >
          {words.more({ count: more })}
        </Link>
      ) : null}
    </section>
  )
}
