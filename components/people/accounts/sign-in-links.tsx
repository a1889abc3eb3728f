'use client'

import { MenuLink } from '@/components/foundation/layout/menu-link'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import * as words from '@/messages/generated/people/ways-in'
import { usePreservedNext } from './use-preserved-next'

/** Sign-in links in the page's frame, for a visitor. They keep the invitation of the page. */
export function SignInButtons() {
  const next = usePreservedNext()
  return (
    <>
      <ButtonLink href={withNext(paths.signIn(), next)} look="quiet">
        {words.signIn()}
      </ButtonLink>
      <ButtonLink href={withNext(paths.signUp, next)} className="max-sm:hidden">
        {words.signUp()}
      </ButtonLink>
    </>
  )
}

/** The sign-up link in a phone's menu. */
export function SignUpMenuLink() {
  return <MenuLink href={withNext(paths.signUp, usePreservedNext())}>{words.createAccount()}</MenuLink>
}

type SignInHereProps = { children: string }

/** A link to sign in that returns to the current page. */
export function SignInLink({ children }: SignInHereProps) {
  return (
    <Link href={withNext(paths.signIn(), usePreservedNext())} className="text-pine underline underline-offset-4">
      {children}
    </Link>
  )
}
