import { arrivals } from '@/lib/arrivals/commands'
import { type AuthParams, authHandler } from '@/lib/auth/handler'
import { publicRoute } from '@/lib/boundary/route'

const answer = authHandler(arrivals)
const door = publicRoute<AuthParams>(({ request, params }) => answer(request, params))

export { door as GET, door as POST }
