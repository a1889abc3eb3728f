import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { paths } from '@/lib/foundation/paths'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { formatLongDay } from '@/lib/foundation/values/day-words'
import { listRosters } from '@/lib/mentoring/roster/data'
import { rosterPageSchema } from '@/lib/mentoring/roster/schema'
import { canAdminister } from '@/lib/people/accounts/policy'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-roster'
import { ListPages } from '../../_components/list-pages'
import { RosterImport } from './_components/roster-import'
import { RosterList } from './_components/roster-list'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function RosterPage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.adminRoster), searchParams])
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const { cursor } = rosterPageSchema.parse(query)
  const { rosters, nextCursor } = await listRosters(viewer, { cursor })
  const toWords = (instant: string) => formatLongDay(toDay(new Date(instant), viewer.timeZone))
  const shown = rosters.map(({ by, importedAt, withdrawnAt, ...roster }) => ({
    ...roster,
    day: toWords(importedAt),
    by: by ?? words.formerMember(),
    withdrawnOn: withdrawnAt && toWords(withdrawnAt),
  }))
  return (
    <div className="max-w-4xl">
      <PageHeader title={words.title()} lead={words.lead()} />
      <RosterImport rosters={shown} />
      <div className="mt-12">
        <Section title={words.rosters()}>
          {shown.length > 0 ? (
            <RosterList rosters={shown} />
          ) : (
            <EmptyState title={words.none()}>{words.noneHint()}</EmptyState>
          )}
          <ListPages path={paths.adminRoster} query={{}} cursor={cursor} nextCursor={nextCursor} />
        </Section>
      </div>
    </div>
  )
}
