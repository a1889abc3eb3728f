import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Registry } from 'prom-client'
import { env } from '@/lib/foundation/env'

const holder = globalThis as { waymarkMetrics?: Registry }

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * The figures of this process in the format of Prometheus, for who brings the token; null for everybody else.
 * @param authorization the header, as it came
 */
export async function findMetrics(authorization: string | null): Promise<{ text: string; type: string } | null> {
  const [token, register] = [env().METRICS_TOKEN, holder.waymarkMetrics]
  if (token === undefined || !register) return null
  const isRight = timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
  return isRight ? { text: await register.metrics(), type: register.contentType } : null
}
