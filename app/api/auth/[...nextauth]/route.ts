import { type AuthParams, authHandler } from '@/lib/doors/auth/handler'
import { publicRoute } from '@/lib/doors/http/route'
import { arrivals } from '@/lib/people/arrivals/commands'

const answer = authHandler(arrivals)
const door = publicRoute<AuthParams>(({ request, params }) => answer(request, params))

export { door as GET, door as POST }
