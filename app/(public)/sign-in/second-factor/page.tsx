import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Button } from '@/components/foundation/ui/button'
import { callPaths } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import { secondFactorQuerySchema } from '@/lib/people/accounts/second-factor/schema'
import { refusalInWords } from '@/lib/people/accounts/second-factor/second-step'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { findPendingSecondFactor, getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/sign-in'
import { SecondStepForms } from './second-step-forms'

export const generateMetadata = (): Metadata => ({ title: words.codeTitle(), robots: { index: false } })

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The second step of signing in, for accounts with an authenticator app. All others are redirected. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { next, refused, wait } = secondFactorQuerySchema.parse(await searchParams)
  if (isSignedIn(await getVisitor())) redirect(safeNext(next))
  const halfway = await findPendingSecondFactor()
  if (!halfway) redirect(withNext(paths.signIn(), next))
  const problem = refused ? { form: refused, words: refusalInWords({ refused, wait }) } : null
  return (
    <Page width="form">
      <PageHeader title={words.codeTitle()} lead={words.codeLead({ email: halfway.email })} />
      <SecondStepForms next={safeNext(next)} problem={problem} />
      <form method="post" action={callPaths.giveUpSecondFactor} className="mt-8 border-t border-rule pt-4">
        <Button type="submit" look="quiet" className="-mx-2">
          {words.otherAccount()}
        </Button>
      </form>
    </Page>
  )
}
