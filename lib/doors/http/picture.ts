import 'server-only'
import { headers } from 'next/headers'
import { ADDRESS_HEADER } from '@/lib/doors/auth/client-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { toNetwork } from '@/lib/foundation/rate-limit/network.mjs'
import { takeShare } from '@/lib/foundation/rate-limit/parcels'
import { answer } from './route'

/** A picture for links, for whoever asks: so many a minute for one address. */
export function picture(draw: () => Promise<Response>): Promise<Response> {
  return answer(async () => {
    const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
    await takeShare(limits.picture, toNetwork(address))
    return draw()
  })
}
