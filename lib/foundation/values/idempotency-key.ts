import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'

/** No colon and no hash: keys with those are the server's own, which no client may take before it. */
const CLIENT_KEY = /^[A-Za-z0-9._~+/=-]{8,100}$/

/** The name that a client gives to one intention, so that a repeat of it is recognised. */
export const idempotencyKey = z.string().regex(CLIENT_KEY, { error: () => words.idempotencyKey() })
