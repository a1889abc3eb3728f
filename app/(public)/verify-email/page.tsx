import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Button, ButtonLink } from '@/components/foundation/ui/button'
import { AddressConfirmed } from '@/components/people/accounts/address-confirmed'
import { InvalidLinkPage } from '@/components/people/accounts/invalid-link-page'
import { callPaths } from '@/lib/foundation/call-paths'
import { paths } from '@/lib/foundation/paths'
import { findMailedLink } from '@/lib/people/accounts/mail-links/data'
import { tokenPageSchema } from '@/lib/people/accounts/schema'
import { safeNext, withNext } from '@/lib/people/accounts/sign-in/safe-next'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/confirm-address'

/** The address is kept from other sites. With no referrer at all, the browser would not state the form's origin. */
export const generateMetadata = (): Metadata => ({
  title: words.title(),
  robots: { index: false },
  referrer: 'same-origin',
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Opening the page does not use the token: mail programs open links before people do. Works without scripts. */
export default async function VerifyEmailPage({ searchParams }: Props) {
  const { token, done, next } = tokenPageSchema.parse(await searchParams)
  const who = await getVisitor()
  if (done === 'verify' || done === 'change') {
    return <AddressConfirmed isChange={done === 'change'} isIn={isSignedIn(who)} next={next} />
  }
  if (done === 'problem') return <Dead reason="spent" />
  const link = await findMailedLink(who, ['verify', 'change'], token)
  if (typeof link === 'string' || !token) return <Dead reason={typeof link === 'string' ? link : 'unknown'} />
  const isChange = link.purpose === 'change'
  if (!link.isOwn) return <OnlyTheirs isChange={isChange} isIn={isSignedIn(who)} {...{ token, next }} />
  return (
    <Page width="form">
      <PageHeader
        title={isChange ? words.changeQuestion() : words.ownQuestion()}
        lead={isChange ? words.changeLead({ email: link.email }) : words.ownLead({ email: link.email })}
      />
      <form method="post" action={callPaths.confirmAddress}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={safeNext(next)} />
        <Button type="submit">{isChange ? words.confirmChange() : words.isMine()}</Button>
      </form>
    </Page>
  )
}

const Dead = ({ reason }: { reason: 'unknown' | 'used' | 'old' | 'spent' }) => (
  <InvalidLinkPage reason={reason}>
    <ButtonLink href={paths.accountSettings} look="secondary">
      {words.toSettings()}
    </ButtonLink>
  </InvalidLinkPage>
)

type OnlyTheirsProps = { isChange: boolean; isIn: boolean; token: string; next: string | undefined }

/**
 * Shown to anyone not signed in to the account: only its owner confirms or changes its address, since a mistyped
 * address belongs to another person.
 */
function OnlyTheirs({ isChange, isIn, token, next }: OnlyTheirsProps) {
  const here = withNext(paths.verifyEmail(token), next)
  return (
    <Page width="form">
      <PageHeader
        title={isIn ? words.otherAccount() : words.signInFirst()}
        lead={isChange ? words.changeOnlyTheirs() : words.ownOnlyTheirs()}
      />
      {isIn ? null : <ButtonLink href={paths.signIn(here)}>{words.signIn()}</ButtonLink>}
    </Page>
  )
}
