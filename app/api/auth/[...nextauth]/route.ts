import { signUpDoors } from '@/lib/mentoring/cohorts/joining/sign-up-doors.data'
import { firstVerificationHooks } from '@/lib/operations/profiles/first-verification.commands'
import { createSignInHandlers } from '@/lib/people/arrivals/commands'
import { type AuthParams, authHandler } from '@/lib/platform/auth/handler'
import { publicRoute } from '@/lib/platform/http/route'

const answer = authHandler(createSignInHandlers(firstVerificationHooks, signUpDoors))
/** Next-auth reads whatever comes, and keeps it in memory. */
const maxDeclaredSize = 64 * 1024
const door = publicRoute<AuthParams>(({ request, params }) => answer(request, params), { maxDeclaredSize })

export { door as GET, door as POST }
