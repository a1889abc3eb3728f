import 'server-only'
import { headers } from 'next/headers'
import { ADDRESS_HEADER } from '@/lib/auth/client-address'
import { limits } from '@/lib/rate-limit/limits'
import { networkOf } from '@/lib/rate-limit/network'
import { takeShare } from '@/lib/rate-limit/parcels'
import { answer } from './route'

/** A picture for links, for whoever asks: so many a minute for one address. */
export function picture(draw: () => Promise<Response>): Promise<Response> {
  return answer(async () => {
    const address = (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
    await takeShare(limits.picture, networkOf(address))
    return draw()
  })
}
