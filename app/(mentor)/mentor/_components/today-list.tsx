import type { ReactNode } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'

type TodayListProps = {
  title: string
  /** Sentence on what the list is. */
  lead?: string
  /** Link to the rest of the list, if any. */
  more?: ReactNode
  children: ReactNode
}

/** One of today's lists. */
export function TodayList({ title, lead, more, children }: TodayListProps) {
  return (
    <Section title={title} lead={lead}>
      <ul className="divide-y divide-rule border-y border-rule">{children}</ul>
      {more ? <p className="mt-1">{more}</p> : null}
    </Section>
  )
}

type TodayItemProps = {
  who: string
  where: string
  /** Reason for being listed. */
  why: ReactNode
  /** Left out where the reason contains it. */
  since?: ReactNode
  action: { readonly href: string; readonly label: string; readonly about: string }
  /** Another action, before it. */
  message?: ReactNode
}

/** One entry: name, reason, since when, and the actions. */
export function TodayItem({ who, where, why, since, action, message }: TodayItemProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <h3 className="text-lg">
          {/* One text including its space, which alone would be dropped from the heading's accessible name. */}
          {`${who} `}
          <span className="font-sans text-sm font-normal tracking-normal text-muted">{where}</span>
        </h3>
        <div>{why}</div>
        {since ? <p className="text-sm text-muted">{since}</p> : null}
      </div>
      <div className="flex flex-wrap gap-2">
        {message}
        <ButtonLink look={message ? 'quiet' : 'secondary'} href={action.href}>
          {action.label}
          <span className="sr-only"> {action.about}</span>
        </ButtonLink>
      </div>
    </li>
  )
}
