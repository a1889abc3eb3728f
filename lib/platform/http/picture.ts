import 'server-only'
import { headers } from 'next/headers'
import { takeShareByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { ADDRESS_HEADER } from '@/lib/platform/auth/client-address'
import { answer } from './route'

/** Responds with a preview picture for links, limited by address. */
export function picture(draw: () => Promise<Response>): Promise<Response> {
  return answer(async () => {
    const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
    await takeShareByAddress(limits.picture, address)
    return draw()
  })
}
