import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import { withNext } from '@/lib/people/accounts/safe-next'

/** Both ways lead back here. Which of them is right only the person knows: nothing tells whether there is an account. */
export function WayIn({ code, email }: { code: string; email: string }) {
  const here = paths.acceptInvitation(code)
  return (
    <>
      <p>
        The invitation is for <span className="font-medium break-all">{email}</span>. Use this address, then come back
        here to accept.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={withNext(paths.signUp, here)}>Create an account</ButtonLink>
        <ButtonLink look="secondary" href={paths.signIn(here)}>
          Sign in
        </ButtonLink>
      </div>
    </>
  )
}
