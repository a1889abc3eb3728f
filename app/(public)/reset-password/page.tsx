import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { InvalidLinkPage } from '@/components/people/accounts/invalid-link-page'
import { paths } from '@/lib/foundation/paths'
import { findMailedLink } from '@/lib/people/accounts/mail-links/data'
import { tokenPageSchema } from '@/lib/people/accounts/schema'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { getVisitor } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/password-reset'
import { ResetPasswordForm } from './reset-password-form'

export const generateMetadata = (): Metadata => ({
  title: words.title(),
  robots: { index: false },
  referrer: 'same-origin',
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token, next } = tokenPageSchema.parse(await searchParams)
  const link = await findMailedLink(await getVisitor(), ['reset'], token)
  if (typeof link === 'string' || !token) {
    return (
      <InvalidLinkPage reason={typeof link === 'string' ? link : 'unknown'}>
        <ButtonLink href={withNext(paths.forgotPassword, next)}>{words.askForLink()}</ButtonLink>
      </InvalidLinkPage>
    )
  }
  return (
    <Page width="form">
      <PageHeader title={words.title()} lead={words.lead({ email: link.email })} />
      <ResetPasswordForm token={token} email={link.email} next={safeNext(next)} />
    </Page>
  )
}
