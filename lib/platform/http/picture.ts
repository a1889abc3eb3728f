import 'server-only'
import { headers } from 'next/headers'
import { consumeBatchedByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { ADDRESS_HEADER } from '@/lib/platform/auth/client-address'
import { respond } from './route'

/** Responds with a preview picture for links, limited by address. */
export function servePicture(draw: () => Promise<Response>): Promise<Response> {
  return respond(async () => {
    const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
    await consumeBatchedByAddress(limits.picture, address)
    return draw()
  })
}
