import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { InvalidLinkPage } from '@/components/people/accounts/invalid-link-page'
import { paths } from '@/lib/foundation/paths'
import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { displayName } from '@/lib/people/accounts/display-name'
import { findMailedLink } from '@/lib/people/accounts/mail-links/data'
import { tokenPageSchema } from '@/lib/people/accounts/schema'
import { nextAfterSignUp, safeNext } from '@/lib/people/accounts/sign-in/safe-next'
import { canMakeAccount } from '@/lib/people/accounts/sign-up/admission.data'
import { getVisitor } from '@/lib/platform/auth/session'
import { visitor } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/sign-in'
import { linkSignUpClosed } from '@/messages/generated/people/sign-in-problems'

import { SignInByLink } from './sign-in-by-link'

export const generateMetadata = (): Metadata => ({
  title: words.linkTitle(),
  robots: { index: false },
  referrer: 'same-origin',
})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Opening the page does not use the token: mail programs open links before people do. */
export default async function SignInLinkPage({ searchParams }: Props) {
  const { token, next } = tokenPageSchema.parse(await searchParams)
  const link = await findMailedLink(await getVisitor(), ['sign-in'], token)
  if (typeof link === 'string' || !token) {
    return (
      <InvalidLinkPage reason={typeof link === 'string' ? link : 'unknown'}>
        <ButtonLink href={paths.signIn()}>{words.askForLink()}</ButtonLink>
      </InvalidLinkPage>
    )
  }
  const { email, isNew } = link
  if (isNew && !(await canMakeAccount(visitor, { email, next }, signUpDoors))) {
    return (
      <Page width="form">
        <PageHeader title={words.linkTitle()} lead={linkSignUpClosed()} />
        <ButtonLink href={paths.signIn()}>{words.signIn()}</ButtonLink>
      </Page>
    )
  }
  return (
    <Page width="form">
      {isNew ? (
        <PageHeader title={words.newAccount()} lead={words.newAccountLead({ email })} />
      ) : (
        <PageHeader title={words.linkLeadTitle()} lead={words.linkLead({ email })} />
      )}
      <SignInByLink
        token={token}
        next={isNew ? nextAfterSignUp(next) : safeNext(next)}
        newName={isNew ? displayName(null, email) : null}
      />
    </Page>
  )
}
