import { Page, PageHeader } from '@/components/foundation/layout/page'
import { Rich } from '@/components/foundation/ui/rich'
import { SignInLink } from '@/components/people/accounts/sign-in-links'
import { getVisitor } from '@/lib/platform/auth/session'
import { isSignedIn } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/app/join-cohort'

/** Page for a code that is unknown, expired or replaced, without telling which: only the cohort's mentors may know. */
export default async function DeadJoinLink() {
  const who = await getVisitor()
  return (
    <Page width="form">
      <PageHeader title={words.dead()} lead={words.deadHint()} />
      {isSignedIn(who) ? null : (
        <p>
          {/* A used personal link still leads its user to their cohort. */}
          <Rich text={words.signInIfJoined({ link: (text) => <SignInLink>{text.join('')}</SignInLink> })} />
        </p>
      )}
    </Page>
  )
}
