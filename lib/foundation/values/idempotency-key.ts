import { z } from 'zod'
import * as words from '@/messages/generated/foundation/fields'

/** Keys of clients. Colon and hash are reserved for the server's own keys, which no client may take in advance. */
const CLIENT_KEY = /^[A-Za-z0-9._~+/=-]{8,100}$/

/** Key that a client sends with an intended change, so that a repeat of it is recognised. */
export const idempotencyKey = z.string().regex(CLIENT_KEY, { error: () => words.idempotencyKey() })
