import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { DeadLink } from '@/components/people/accounts/dead-link'
import { getVisitor } from '@/lib/doors/auth/session'
import { isSignedIn } from '@/lib/doors/auth/viewer'
import { callPaths } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import { findMailedLink } from '@/lib/people/accounts/mail-links/data'
import { tokenPageSchema } from '@/lib/people/accounts/schema'

/** Its address is nothing for other sites. With no referrer at all, the browser would not say where its form comes from. */
export const metadata: Metadata = { title: 'Confirm your address', robots: { index: false }, referrer: 'same-origin' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Opening the page leaves the token unused: mail programs open links before people do. Works without scripts. */
export default async function VerifyEmailPage({ searchParams }: Props) {
  const { token, done } = tokenPageSchema.parse(await searchParams)
  const who = await getVisitor()
  if (done === 'verify' || done === 'change') return <Confirmed isChange={done === 'change'} isIn={isSignedIn(who)} />
  if (done === 'problem') return <Dead reason="spent" />
  const link = await findMailedLink(who, ['verify', 'change'], token)
  if (typeof link === 'string' || !token) return <Dead reason={typeof link === 'string' ? link : 'unknown'} />
  const isChange = link.purpose === 'change'
  if (!link.isOwn) return <OnlyTheirs isChange={isChange} isIn={isSignedIn(who)} token={token} />
  return (
    <Page width="form">
      <PageHeader
        title={isChange ? 'Use this address from now on?' : 'Is this your address?'}
        lead={
          isChange
            ? `Your account will use ${link.email}, and your other devices will be signed out.`
            : `Your account uses ${link.email}. Once confirmed, we send mail about your reviews and plan to it.`
        }
      />
      <form method="post" action={callPaths.confirmAddress}>
        <input type="hidden" name="token" value={token} />
        <Button type="submit">{isChange ? 'Use this address' : 'Yes, it is mine'}</Button>
      </form>
    </Page>
  )
}

function Confirmed({ isChange, isIn }: { isChange: boolean; isIn: boolean }) {
  return (
    <Page width="form">
      <PageHeader
        title={isChange ? 'Your address is changed' : 'Your address is confirmed'}
        lead={isChange ? 'Sign in with this code from now on.' : 'You now get mail about your reviews and plan.'}
      />
      <ButtonLink href={isIn ? paths.dashboard : paths.signIn()} look="secondary">
        {isIn ? 'Go to your dashboard' : 'Sign in'}
      </ButtonLink>
    </Page>
  )
}

const Dead = ({ reason }: { reason: 'unknown' | 'used' | 'old' | 'spent' }) => (
  <DeadLink reason={reason}>
    <ButtonLink href={paths.accountSettings} look="secondary">
      See your address in your settings
    </ButtonLink>
  </DeadLink>
)

/** Only who is in the account confirms its address, or moves it: a mistyped one is somebody else's. */
function OnlyTheirs({ isChange, isIn, token }: { isChange: boolean; isIn: boolean; token: string }) {
  return (
    <Page width="form">
      <PageHeader
        title={isIn ? 'This link belongs to another account' : 'Sign in first'}
        lead={
          isChange
            ? 'Only the person who asked for this change can confirm it. Open the link in a browser where you are signed in to that account.'
            : 'If you made this account, sign in with your password and keep everything in it. If someone else made it with your address, ask for a sign-in link by mail instead. The link ends every session and removes passwords, linked providers, the public profile and cohorts.'
        }
      />
      {isIn ? null : <ButtonLink href={paths.signIn(paths.verifyEmail(token))}>Sign in</ButtonLink>}
    </Page>
  )
}
