import { publicRoute } from '@/lib/doors/http/route'
import { notFound } from '@/lib/foundation/errors'

/** Answers any other path with a problem document, as everywhere in the API. */
const nothing = publicRoute<{ path: string[] }>(async () => {
  throw notFound('call')
})

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
