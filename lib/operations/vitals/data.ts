import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/foundation/env'
import { shared } from '@/lib/foundation/shared.mjs'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Returns the figures of this process in the format of Prometheus, or null without the right token.
 * @param authorization the raw header
 */
export async function findMetrics(authorization: string | null): Promise<{ text: string; type: string } | null> {
  const [token, register] = [env().METRICS_TOKEN, shared.metrics]
  if (token === undefined || !register) return null
  const isRight = timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
  return isRight ? { text: await register.metrics(), type: register.contentType } : null
}
