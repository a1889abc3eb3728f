import { formatDate } from '@/lib/foundation/messages/format'

/** "14:05", when a code stops working. An hour ahead at most, so without its day. */
export const formatExpiry = (expiresAt: string, timeZone: string): string =>
  formatDate(new Date(expiresAt), { timeStyle: 'short', timeZone })
