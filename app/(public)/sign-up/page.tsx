import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ProviderButtons } from '@/components/people/accounts/provider-buttons'
import { offeredProviders } from '@/lib/doors/auth/providers'
import { getVisitor, requireDatabase } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { paths } from '@/lib/foundation/paths'
import { safeNext, withNext } from '@/lib/people/accounts/safe-next'
import { SignUpForm } from './sign-up-form'

export const metadata: Metadata = {
  title: 'Create an account',
  description: 'Create a Waymark account to save your steps, track and pace.',
  robots: { index: false },
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignUpPage({ searchParams }: Props) {
  const [who, { next }] = await Promise.all([getVisitor(), searchParams, requireDatabase()])
  if (isSignedIn(who)) redirect(safeNext(next))
  return (
    <Page width="form">
      <PageHeader title="Create an account" lead="Saves every step you tick. Next, choose your track and pace." />
      <SignUpForm next={withNext(paths.onboarding, next)} />
      <ProviderButtons providers={offeredProviders()} next={withNext(paths.onboarding, next)} />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        Have an account?{' '}
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
