import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { requireViewer } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { listPeople } from '@/lib/people/accounts/data'
import { canAdminister } from '@/lib/people/accounts/policy'
import { peopleQuerySchema } from '@/lib/people/accounts/schema'
import { ListPages } from '../../_components/list-pages'
import { PeopleSearch } from './_components/people-search'
import { PeopleTable } from './_components/people-table'

export const metadata: Metadata = { title: 'People' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.adminPeople), searchParams])
  // The layout is kept from page to page: a page asks for itself.
  if (!canAdminister(viewer)) notFound()
  const { q, kind, cursor } = peopleQuerySchema.parse(query)
  const { people, nextCursor } = await listPeople(viewer, { q, kind, cursor })
  return (
    <>
      <PageHeader
        title="People"
        lead="Everyone with an account, newest first. Mentors run cohorts; admins run the whole instance."
        actions={<ButtonLink href={paths.adminInvitations}>Invite someone</ButtonLink>}
      />
      <PeopleSearch q={q} kind={kind} />
      {people.length > 0 ? (
        <PeopleTable people={people} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState title="No matching people">Try part of a name or address, or show all.</EmptyState>
      )}
      <ListPages path={paths.adminPeople} query={{ q, kind }} cursor={cursor} nextCursor={nextCursor} />
    </>
  )
}
