import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/foundation/layout/empty-state'
import { PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import { exportPageSchema } from '@/lib/operations/privacy/export/schema'
import { hasPassword, listPeople } from '@/lib/people/accounts/data'
import { canAdminister } from '@/lib/people/accounts/policy'
import { peopleQuerySchema } from '@/lib/people/accounts/schema'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-people'
import { ListPages } from '../../_components/list-pages'
import { PeopleExport } from './_components/people-export'
import { PeopleSearch } from './_components/people-search'
import { PeopleTable } from './_components/people-table'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const [viewer, query] = await Promise.all([requireViewer(paths.adminPeople), searchParams])
  // A layout is not rendered again between pages, so each page checks for itself.
  if (!canAdminister(viewer)) notFound()
  const { q, kind, cursor } = peopleQuerySchema.parse(query)
  const { export: problem } = exportPageSchema.parse(query)
  const [{ people, nextCursor }, asksPassword] = await Promise.all([
    listPeople(viewer, { q, kind, cursor }),
    hasPassword(viewer),
  ])
  return (
    <>
      <PageHeader
        title={words.title()}
        lead={words.lead()}
        actions={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={paths.adminInvitations}>{words.inviteSomeone()}</ButtonLink>
            <ButtonLink look="secondary" href="#export">
              {words.exportJump()}
            </ButtonLink>
          </div>
        }
      />
      <PeopleSearch q={q} kind={kind} />
      {people.length > 0 ? (
        <PeopleTable people={people} timeZone={viewer.timeZone} />
      ) : (
        <EmptyState title={words.noMatch()}>{words.noMatchHint()}</EmptyState>
      )}
      <ListPages path={paths.adminPeople} query={{ q, kind }} cursor={cursor} nextCursor={nextCursor} />
      <PeopleExport hasPassword={asksPassword} problem={problem} />
    </>
  )
}
