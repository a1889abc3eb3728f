import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { MailSent } from '@/components/people/accounts/mail-sent'
import { paths } from '@/lib/foundation/paths'
import { tokenPageSchema } from '@/lib/people/accounts/schema'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { requireDatabase } from '@/lib/platform/auth/session'
import * as words from '@/messages/generated/app/password-reset'
import { ForgotPasswordForm } from './forgot-password-form'

export const generateMetadata = (): Metadata => ({
  title: words.forgotTitle(),
  description: words.forgotDescription(),
  robots: { index: false },
  // The address may contain an invitation to return to.
  referrer: 'same-origin',
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ForgotPasswordPage({ searchParams }: Props) {
  await requireDatabase()
  const { done, next } = tokenPageSchema.parse(await searchParams)
  return (
    <Page width="form">
      <PageHeader title={words.forgotTitle()} lead={words.forgotLead()} />
      {done ? <MailSent>{words.linkSent()}</MailSent> : null}
      <ForgotPasswordForm next={safeNext(next)} />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        <Rich
          text={words.remembered({
            link: (text) => (
              <Link
                href={withNext(paths.signIn(), next)}
                className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine underline underline-offset-4"
              >
                {text}
              </Link>
            ),
          })}
        />
      </p>
    </Page>
  )
}
