import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/layout/page'
import { ProviderButtons } from '@/components/people/provider-buttons'
import { offeredProviders } from '@/lib/auth/providers'
import { getVisitor, requireDatabase } from '@/lib/auth/session'
import { isSignedIn } from '@/lib/auth/viewer'
import { paths } from '@/lib/paths'
import { safeNext, withNext } from '@/lib/people/safe-next'
import { SignUpForm } from './_components/sign-up-form'

export const metadata: Metadata = {
  title: 'Make an account',
  description: 'Make a Waymark account: it keeps every step you tick, your track and your pace.',
  robots: { index: false },
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignUpPage({ searchParams }: Props) {
  const [who, { next }] = await Promise.all([getVisitor(), searchParams, requireDatabase()])
  if (isSignedIn(who)) redirect(safeNext(next))
  return (
    <Page width="form">
      <PageHeader
        title="Make an account"
        lead="It keeps every step you tick. Next you choose your track and your pace."
      />
      <SignUpForm next={withNext(paths.onboarding, next)} />
      <ProviderButtons providers={offeredProviders()} next={withNext(paths.onboarding, next)} />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        Here before?{' '}
        <Link
          href={withNext(paths.signIn(), next)}
          className="inline-flex min-h-11 min-w-11 items-center font-semibold text-pine underline underline-offset-4"
        >
          Sign in
        </Link>
      </p>
    </Page>
  )
}
