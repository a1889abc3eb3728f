import { type AuthParams, authHandler } from '@/lib/auth/handler'
import { publicRoute } from '@/lib/boundary/route'

const door = publicRoute<AuthParams>(({ request, params }) => authHandler(request, params))

export { door as GET, door as POST }
