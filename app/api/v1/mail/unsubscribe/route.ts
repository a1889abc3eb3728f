import { paths } from '@/lib/foundation/paths'
import { notificationCalls } from '@/lib/people/notifications/calls'
import { unsubscribe } from '@/lib/people/notifications/unsubscribe/commands'
import { visitor } from '@/lib/platform/auth/viewer'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

/** Unsubscribes by the page's button, or by a mail program's one click (RFC 8058), which must not be redirected. */
export const POST = serve(notificationCalls.unsubscribe, async (call) => {
  const { token } = call.query()
  const { page } = call.isForm ? await call.body() : {}
  // The token is enough; the session does not matter.
  const { kind } = await unsubscribe(visitor, token)
  return page ? seeOther(`${paths.unsubscribe(token)}&done=yes`) : { ended: kind }
})

/** Redirects a mail program that does not support one click to the page, which asks first. */
export const GET = serve(notificationCalls.askToUnsubscribe, async (call) =>
  seeOther(paths.unsubscribe(call.query().token)),
)
