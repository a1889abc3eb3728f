import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/layout/page'
import { findHalfway, getVisitor } from '@/lib/auth/session'
import { isSignedIn } from '@/lib/auth/viewer'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import { safeNext, withNext } from '@/lib/people/safe-next'
import { SignInForm } from './_components/sign-in-form'

export const metadata: Metadata = {
  title: 'Sign in',
  description: 'Sign in to Waymark and go on where you left your steps.',
  robots: { index: false },
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const [who, { next }] = await Promise.all([getVisitor(), searchParams])
  if (isSignedIn(who)) redirect(safeNext(next))
  if (await findHalfway()) redirect(withNext(paths.secondFactor, next))
  return (
    <Page width="form">
      <PageHeader title="Sign in" lead="Your steps are where you left them." />
      <SignInForm next={safeNext(next)} isDemo={env().DEMO === '1'} />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        New here?{' '}
        <Link
          href={withNext(paths.signUp, next)}
          className="inline-flex min-h-11 items-center font-semibold text-pine underline underline-offset-4"
        >
          Make an account
        </Link>
      </p>
    </Page>
  )
}
