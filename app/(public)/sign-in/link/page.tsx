import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/layout/page'
import { DeadLink } from '@/components/people/dead-link'
import { ButtonLink } from '@/components/ui/button'
import { getVisitor } from '@/lib/auth/session'
import { paths } from '@/lib/paths'
import { displayName } from '@/lib/people/display-name'
import { findMailedLink } from '@/lib/people/mail-links/data'
import { safeNext, withNext } from '@/lib/people/safe-next'
import { tokenPageSchema } from '@/lib/people/schema'

import { SignInByLink } from './_components/sign-in-by-link'

export const metadata: Metadata = { title: 'Sign in by link', robots: { index: false }, referrer: 'same-origin' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Opening the page leaves the token unused: mail programs open links before people do. */
export default async function SignInLinkPage({ searchParams }: Props) {
  const { token, next } = tokenPageSchema.parse(await searchParams)
  const link = await findMailedLink(await getVisitor(), ['sign-in'], token)
  if (typeof link === 'string' || !token) {
    return (
      <DeadLink reason={typeof link === 'string' ? link : 'unknown'}>
        <ButtonLink href={paths.signIn()}>Ask for a new link</ButtonLink>
      </DeadLink>
    )
  }
  const { email, isNew } = link
  return (
    <Page width="form">
      {isNew ? (
        <PageHeader
          title="Make an account"
          lead={`It will have the address ${email}. The link works once, within an hour of being sent.`}
        />
      ) : (
        <PageHeader
          title="Sign in to Waymark"
          lead={`As ${email}. The link works once, within an hour of being sent.`}
        />
      )}
      <SignInByLink
        token={token}
        next={isNew ? withNext(paths.onboarding, next) : safeNext(next)}
        newName={isNew ? displayName(null, email) : null}
      />
    </Page>
  )
}
