import 'server-only'
import { headers } from 'next/headers'

/** Set for each request by the server in front of Next (`scripts/client-address.mjs`), whatever the client sent. */
export const ADDRESS_HEADER = 'x-waymark-address'

/** For pages and next-auth's callbacks: where the request comes from. Routes have `Call.address`. */
export const clientAddress = async (): Promise<string> => (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
