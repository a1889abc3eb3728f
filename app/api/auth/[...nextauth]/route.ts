import { firstProof } from '@/lib/care/profiles/first-proof.commands'
import { type AuthParams, authHandler } from '@/lib/doors/auth/handler'
import { publicRoute } from '@/lib/doors/http/route'
import { arrivalsWith } from '@/lib/people/arrivals/commands'

const answer = authHandler(arrivalsWith(firstProof))
const door = publicRoute<AuthParams>(({ request, params }) => answer(request, params))

export { door as GET, door as POST }
