import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/layout/empty-state'
import { Page, PageHeader } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { listPeople } from '@/lib/people/data'
import { canAdminister } from '@/lib/people/policy'
import { peopleQuerySchema } from '@/lib/people/schema'
import { PeopleSearch } from './_components/people-search'
import { PeopleTable } from './_components/people-table'

export const metadata: Metadata = { title: 'People' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.adminPeople), searchParams])
  // The layout is kept from page to page: a page asks for itself.
  if (!canAdminister(viewer)) notFound()
  const { q, cursor } = peopleQuerySchema.parse(query)
  const { people, nextCursor } = await listPeople(viewer, { q, cursor })
  const pageAt = (at?: string) => ({
    pathname: paths.adminPeople,
    query: { ...(q && { q }), ...(at && { cursor: at }) },
  })
  return (
    <Page>
      <PageHeader title="People" lead="Everybody with an account here, newest first. Mentors make and run cohorts." />
      <PeopleSearch q={q} />
      <h2 className="sr-only">{q ? `Found with ${q}` : 'Everybody'}</h2>
      {people.length > 0 ? (
        <PeopleTable people={people} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState title="Nobody by that name or address">Try a part of it, or clear the search.</EmptyState>
      )}
      <nav aria-label="Pages" className="mt-4 flex flex-wrap gap-3">
        {cursor ? (
          <ButtonLink look="secondary" href={pageAt()}>
            First page
          </ButtonLink>
        ) : null}
        {nextCursor ? (
          <ButtonLink look="secondary" href={pageAt(nextCursor)}>
            Next page
          </ButtonLink>
        ) : null}
      </nav>
    </Page>
  )
}
