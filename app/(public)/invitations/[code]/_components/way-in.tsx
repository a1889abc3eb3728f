import { ButtonLink } from '@/components/foundation/ui/button'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import * as words from '@/messages/generated/app/invitation'

/**
 * Links to sign up or sign in, both returning here. Which one fits is left to the person, so as not to reveal whether
 * there is an account.
 */
export function WayIn({ code, email }: { code: string; email: string }) {
  const here = paths.acceptInvitation(code)
  return (
    <>
      <p>
        <Rich text={words.wayIn({ invited: () => <span className="font-medium break-all">{email}</span> })} />
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={withNext(paths.signUp, here)}>{words.makeAccount()}</ButtonLink>
        <ButtonLink look="secondary" href={paths.signIn(here)}>
          {words.signIn()}
        </ButtonLink>
      </div>
    </>
  )
}
