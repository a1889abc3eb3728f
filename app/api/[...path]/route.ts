import { notFound } from '@/lib/foundation/errors'
import { publicRoute } from '@/lib/platform/http/route'

/** Answers any other path with a problem document, as everywhere in the API. */
const nothing = publicRoute<{ path: string[] }>(async () => {
  throw notFound('call')
})

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT }
