import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { markdownList } from '@/components/foundation/ui/markdown'
import { announcementInWords } from '@/components/mentoring/announcements/announcements'
import { EndAnnouncement } from '@/components/mentoring/announcements/end-announcement'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { withQuery } from '@/lib/foundation/values/with-query'
import { listAllAnnouncements } from '@/lib/mentoring/announcements/data'
import { announcementsQuerySchema } from '@/lib/mentoring/announcements/schema'
import { listCohortChoices } from '@/lib/mentoring/learners/table/data'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-announcements'
import { ListPages } from '../../_components/list-pages'
import { AnnouncementForm } from './_components/announcement-form'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AnnouncementsPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.adminAnnouncements), searchParams])
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const { show, cursor } = announcementsQuerySchema.catch({}).parse(query)
  const isPast = show === 'past'
  const [{ announcements, nextCursor }, cohorts] = await Promise.all([
    listAllAnnouncements(viewer, { show, cursor }),
    listCohortChoices(viewer),
  ])
  const bodies = markdownList(announcements.map(({ body }) => body))
  const on = (instant: string) => formatLongDay(toDay(new Date(instant), viewer.timeZone))
  return (
    <div className="max-w-3xl">
      <PageHeader title={<span className="wrap-anywhere">{words.title()}</span>} lead={words.lead()} />
      <AnnouncementForm cohorts={cohorts.map(({ id, name }) => ({ id, name }))} />
      <div className="mt-12">
        <Section
          title={isPast ? words.past() : words.current()}
          aside={
            <Link
              href={withQuery(paths.adminAnnouncements, { show: isPast ? undefined : 'past' })}
              className="inline-flex min-h-11 items-center text-pine underline underline-offset-4"
            >
              {isPast ? words.showCurrent() : words.showPast()}
            </Link>
          }
        >
          {announcements.length > 0 ? (
            <ul className="divide-y divide-rule border-y border-rule">
              {announcements.map((one, index) => (
                <li key={one.id} className="py-3">
                  {bodies[index]}
                  <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
                    <p className="min-w-0 text-sm break-words text-muted">
                      {announcementInWords(one, on(one.endsAt), false)}
                    </p>
                    {isPast ? null : (
                      <span className="-mx-2">
                        <EndAnnouncement id={one.id} publishedOn={on(one.createdAt)} />
                      </span>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title={isPast ? words.nonePast() : words.none()}>{words.noneHint()}</EmptyState>
          )}
          <ListPages path={paths.adminAnnouncements} query={{ show }} cursor={cursor} nextCursor={nextCursor} />
        </Section>
      </div>
    </div>
  )
}
