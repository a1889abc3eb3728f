import { authHandler } from '@/lib/auth/handler'
import { arrivals } from '@/lib/people/arrivals/commands'

const handler = authHandler(arrivals)

export { handler as GET, handler as POST }
