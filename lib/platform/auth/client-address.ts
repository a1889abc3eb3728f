import 'server-only'
import { headers } from 'next/headers'

/**
 * Set for each request by the server in front of Next (`server/client-address.mjs`), over any value that the client
 * sent.
 */
export const ADDRESS_HEADER = 'x-waymark-address'

/** Returns the client's address, for pages and next-auth's callbacks. Routes have `Call.address`. */
export const clientAddress = async (): Promise<string> => (await headers()).get(ADDRESS_HEADER) ?? 'unknown'
