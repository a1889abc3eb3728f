import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHeader, Section } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { findPersonDeletion } from '@/lib/operations/privacy/deletion/data'
import { findPerson, hasPassword } from '@/lib/people/accounts/data'
import { requireViewer } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/admin-person'
import { RoleBadges } from '../_components/role-badges'
import { AccountActions } from './_components/account-actions'
import { DeletionSection } from './_components/deletion-section'
import { PersonFacts } from './_components/person-facts'
import { RoleActions } from './_components/role-actions'

export const generateMetadata = (): Metadata => ({ title: words.title() })

type Props = { params: Promise<{ id: string }> }

export default async function PersonPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireViewer(paths.adminPerson(id))
  const person = await findPerson(viewer, id)
  if (!person) notFound()
  const [pending, asksPassword] = await Promise.all([findPersonDeletion(viewer, person.id), hasPassword(viewer)])
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={
          <Link
            href={paths.adminPeople}
            className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
          >
            {words.allPeople()}
          </Link>
        }
        title={<span className="break-words">{person.name}</span>}
        lead={<span className="break-all">{person.email}</span>}
        actions={<RoleBadges person={person} />}
      />
      <PersonFacts person={person} timeZone={viewer.timeZone} />
      <Section title={words.roles()} lead={words.rolesLead()}>
        <RoleActions person={person} />
      </Section>
      <Section title={words.account()} lead={words.accountLead()}>
        <AccountActions person={person} />
      </Section>
      {person.isSelf ? null : <DeletionSection person={person} pending={pending} hasPassword={asksPassword} />}
    </div>
  )
}
