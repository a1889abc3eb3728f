import type { Metadata } from 'next'
import Link from 'next/link'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { requireDatabase } from '@/lib/doors/auth/session'
import { paths } from '@/lib/foundation/paths'
import { tokenPageSchema } from '@/lib/people/accounts/schema'
import { ForgotPasswordForm } from './forgot-password-form'

export const metadata: Metadata = {
  title: 'Forgot your password',
  description: 'Get a link by mail to set a new Waymark password.',
  robots: { index: false },
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ForgotPasswordPage({ searchParams }: Props) {
  await requireDatabase()
  const { done } = tokenPageSchema.parse(await searchParams)
  return (
    <Page width="form">
      <PageHeader title="Forgot your password" lead="We’ll mail you a link to set a new one." />
      {done ? <MailSent>The link works once, within an hour.</MailSent> : null}
      <ForgotPasswordForm />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        Remembered it?{' '}
        <Link
          href={paths.signIn()}
          className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine underline underline-offset-4"
        >
          Sign in
        </Link>
      </p>
    </Page>
  )
}
