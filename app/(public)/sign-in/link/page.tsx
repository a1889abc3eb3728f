import type { Metadata } from 'next'
import { Page, PageHeader } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { SignInByLink } from './_components/sign-in-by-link'

export const metadata: Metadata = { title: 'Sign in by link', robots: { index: false } }

type Props = { searchParams: Promise<{ token?: string | string[] }> }

/** Opening the page leaves the token unused: mail programs open links before people do. */
export default async function SignInLinkPage({ searchParams }: Props) {
  const { token } = await searchParams
  if (typeof token !== 'string' || !/^[\w-]{20,100}$/.test(token)) {
    return (
      <Page width="form">
        <PageHeader title="This link is not whole" lead="Copy all of it into the address bar, to its last letter." />
        <ButtonLink href={paths.signIn()} look="secondary">
          Sign in with a password
        </ButtonLink>
      </Page>
    )
  }
  return (
    <Page width="form">
      <PageHeader title="Sign in to Waymark" lead="This link works once, within an hour of being made." />
      <SignInByLink token={token} />
    </Page>
  )
}
