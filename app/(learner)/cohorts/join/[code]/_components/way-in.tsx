import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import { withNext } from '@/lib/people/accounts/sign-in/safe-next'
import * as words from '@/messages/generated/app/join-cohort'

/** Links for a visitor to sign up or sign in. Both return here; most invited people have no account yet. */
export function WayIn({ code }: { code: string }) {
  const here = paths.joinCohort(code)
  return (
    <div className="mb-8">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={withNext(paths.signUp, here)}>{words.signUp()}</ButtonLink>
        <ButtonLink look="secondary" href={paths.signIn(here)}>
          {words.signIn()}
        </ButtonLink>
      </div>
      <p className="mt-3 text-sm text-muted">{words.signUpFirst()}</p>
    </div>
  )
}
