import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { toSameOriginPath } from '@/lib/foundation/values/same-origin-path'
import { localeCalls } from '@/lib/people/accounts/calls'
import { setLocaleCookie } from '@/lib/platform/auth/locale-cookie'
import { seeOther } from '@/lib/platform/http/route'
import { serve } from '@/lib/platform/http/serve'

/** Sets the language. A form without scripts is redirected to its page. */
export const POST = serve(localeCalls.chooseLocale, async (call) => {
  const { locale } = await call.body()
  await setLocaleCookie(locale)
  return call.isForm ? seeOther(whereFrom(call.request)) : undefined
})

function whereFrom({ headers }: Request): string {
  const referrer = headers.get('referer') ?? ''
  if (!URL.canParse(referrer)) return paths.home
  const { origin, pathname, search } = new URL(referrer)
  return (origin === siteOrigin() && toSameOriginPath(pathname + search)) || paths.home
}
