import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { arrivalCalls } from '@/lib/people/accounts/calls'
import { requestSignInLink } from '@/lib/people/accounts/mail-links/commands'
import { getVisitor } from '@/lib/platform/auth/session'
import { serve } from '@/lib/platform/http/serve'

/** Requests a sign-in link. The answer is the same for every address. */
export const POST = serve(arrivalCalls.requestSignInLink, async (call) => {
  const input = await call.body()
  await requestSignInLink(await getVisitor(), input, call.address, signUpDoors)
})
