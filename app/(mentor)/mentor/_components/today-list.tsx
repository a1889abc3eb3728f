import type { ReactNode } from 'react'
import { Section } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'

type TodayListProps = {
  title: string
  /** What the list is, in a sentence. */
  lead?: string
  /** The rest of it, where there is more. */
  more?: ReactNode
  children: ReactNode
}

/** One of the lists of the day. */
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
  /** Why they stand here. */
  why: ReactNode
  /** Left out where the reason says it. */
  since?: ReactNode
  action: { readonly href: string; readonly label: string; readonly about: string }
}

/** Who, why, since when, and the one thing to do. */
export function TodayItem({ who, where, why, since, action }: TodayItemProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <h3 className="text-lg">
          {/* One text with its space: alone it would be left out of the heading's name. */}
          {`${who} `}
          <span className="font-sans text-sm font-normal tracking-normal text-muted">{where}</span>
        </h3>
        <div>{why}</div>
        {since ? <p className="text-sm text-muted">{since}</p> : null}
      </div>
      <ButtonLink look="secondary" href={action.href}>
        {action.label}
        <span className="sr-only"> {action.about}</span>
      </ButtonLink>
    </li>
  )
}
