import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Link } from '@/components/foundation/ui/link'
import { NoticeBox } from '@/components/foundation/ui/notice'
import { Rich } from '@/components/foundation/ui/rich'
import { ProviderButtons } from '@/components/people/accounts/provider-buttons'
import { env, siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { signInProblem } from '@/lib/people/accounts/sign-in/sign-in-problem'
import { findCallbackPage } from '@/lib/platform/auth/callback-url'
import { offeredProviders } from '@/lib/platform/auth/providers/providers'
import { findPendingSecondFactor, getVisitor, requireDatabase } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/sign-in'
import { SignInForm } from './_components/sign-in-form'

export const generateMetadata = (): Metadata => ({
  title: words.title(),
  description: words.description(),
  robots: { index: false },
  // The address may contain an invitation to return to.
  referrer: 'same-origin',
})

type Query = Record<string, string | string[] | undefined>
type Props = { searchParams: Promise<Query> }

/**
 * Restores `next` after a provider refused: next-auth returns to the sign-in page without it, but its cookie has it.
 * @returns this page with `next`; null where there is none to restore
 */
async function findCompleted({ next, error, provider }: Query): Promise<string | null> {
  if (next !== undefined || typeof error !== 'string') return null
  const page = await findCallbackPage()
  const carried = page === null ? undefined : (URL.parse(page, siteOrigin())?.searchParams.get('next') ?? undefined)
  const query = new URLSearchParams({ error, ...(typeof provider === 'string' ? { provider } : {}) })
  const here = `${paths.signIn()}?${query}`
  const completed = withNext(here, carried)
  return completed === here ? null : completed
}

export default async function SignInPage({ searchParams }: Props) {
  const [who, query] = await Promise.all([getVisitor(), searchParams, requireDatabase()])
  const { next, error, provider, done } = query
  const providers = offeredProviders()
  const name = providers.find(({ id }) => id === provider)?.name
  const problem = signInProblem(typeof error === 'string' ? error : undefined, name)
  // A person who failed to link a provider returns to their settings.
  if (isSignedIn(who)) redirect(problem ? `${paths.accountSettings}?problem=failed` : safeNext(next))
  if (await findPendingSecondFactor()) redirect(withNext(paths.secondFactor, next))
  const completed = await findCompleted(query)
  if (completed) redirect(completed)
  return (
    <Page width="form">
      <PageHeader title={words.title()} lead={words.lead()} />
      {problem ? <NoticeBox tone="problem">{problem}</NoticeBox> : null}
      {done === 'reset' && !problem ? <NoticeBox>{words.passwordReset()}</NoticeBox> : null}
      <SignInForm next={safeNext(next)} isDemo={env().DEMO === '1'} />
      <ProviderButtons providers={providers} next={safeNext(next)} />
      <p className="mt-8 border-t border-rule pt-6 text-muted">
        <Rich
          text={words.newHere({
            link: (text) => (
              <Link
                href={withNext(paths.signUp, next)}
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
