import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { ProviderButtons } from '@/components/people/accounts/provider-buttons'
import { formatList } from '@/lib/foundation/messages/format'
import { paths } from '@/lib/foundation/paths'
import { isInvitation, nextAfterSignUp, safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { offeredProviders } from '@/lib/platform/auth/providers/providers'
import { getVisitor, requireDatabase } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import { getInstance } from '@/lib/platform/instance/data'
import type { SignUpMode } from '@/lib/platform/instance/sign-up'
import * as words from '@/messages/generated/app/sign-up'
import { LinkForm } from './link-form'
import { SignUpForm } from './sign-up-form'

export const generateMetadata = (): Metadata => ({
  title: words.title(),
  description: words.description(),
  robots: { index: false },
  // The address may contain an invitation to return to.
  referrer: 'same-origin',
})

const leads: Readonly<Record<SignUpMode, (domains: readonly string[]) => string>> = {
  open: words.lead,
  invitation: words.byInvitation,
  domains: (domains) => words.byDomain({ domains: formatList(domains, 'disjunction') }),
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignUpPage({ searchParams }: Props) {
  const [who, { next }] = await Promise.all([getVisitor(), searchParams, requireDatabase()])
  if (isSignedIn(who)) redirect(safeNext(next))
  const { signUp, domains } = await getInstance()
  const isInvited = isInvitation(safeNext(next))
  return (
    <Page width="form">
      <PageHeader title={words.title()} lead={isInvited ? words.leadInvited() : leads[signUp](domains)} />
      {signUp === 'open' || isInvited ? (
        <SignUpForm next={nextAfterSignUp(next)} />
      ) : (
        <LinkForm next={nextAfterSignUp(next)} />
      )}
      <ProviderButtons providers={offeredProviders()} next={nextAfterSignUp(next)} />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        <Rich
          text={words.hereBefore({
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
