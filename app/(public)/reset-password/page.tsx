import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { DeadLink } from '@/components/people/accounts/dead-link'
import { getVisitor } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { findMailedLink } from '@/lib/people/accounts/mail-links/data'
import { tokenPageSchema } from '@/lib/people/accounts/schema'
import { ResetPasswordForm } from './reset-password-form'

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false }, referrer: 'same-origin' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = tokenPageSchema.parse(await searchParams)
  const link = await findMailedLink(await getVisitor(), ['reset'], token)
  if (typeof link === 'string' || !token) {
    return (
      <DeadLink reason={typeof link === 'string' ? link : 'unknown'}>
        <ButtonLink href={paths.forgotPassword}>Ask for a new link</ButtonLink>
      </DeadLink>
    )
  }
  return (
    <Page width="form">
      <PageHeader
        title="Set a new password"
        lead={`For ${link.email}. All devices signed in to this account are signed out.`}
      />
      <ResetPasswordForm token={token} email={link.email} />
    </Page>
  )
}
