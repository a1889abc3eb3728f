import { visitor } from '@/lib/doors/auth/viewer'
import { publicRoute, seeOther } from '@/lib/doors/http/route'
import { paths } from '@/lib/foundation/paths'
import { unsubscribe } from '@/lib/people/notifications/unsubscribe/commands'
import { unsubscribeFormSchema, unsubscribeQuerySchema } from '@/lib/people/notifications/unsubscribe/schema'

/** By the page's button, or by a mail program's one click (RFC 8058), which must not be led elsewhere. */
export const POST = publicRoute(
  async (call) => {
    const { token } = call.query(unsubscribeQuerySchema)
    const { page } = call.isForm ? await call.body(unsubscribeFormSchema) : {}
    // Whoever holds the token may: who is signed in does not matter.
    const { kind } = await unsubscribe(visitor, token)
    return page ? seeOther(`${paths.unsubscribe(token)}&done=yes`) : { ended: kind }
  },
  // A mail program's one click can come as multipart/form-data; nothing in it is read.
  { takesAnyBody: true },
)

/** A mail program that knows no one click opens the address as a page: it asks first. */
export const GET = publicRoute(async (call) => seeOther(paths.unsubscribe(call.query(unsubscribeQuerySchema).token)))
