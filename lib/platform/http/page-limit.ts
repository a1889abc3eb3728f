import 'server-only'
import type { IncomingHttpHeaders } from 'node:http'
import { AppError, isUnavailable } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { consumeBatched } from '@/lib/foundation/rate-limit/batched-limiter'
import { consumeBatchedByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { shared } from '@/lib/foundation/shared.mjs'
import { tryAgainIn } from '@/lib/foundation/values/try-again'
import { ADDRESS_HEADER } from '@/lib/platform/auth/client-address'
import { findSessionPersonId } from '@/lib/platform/auth/sessions/session-holder'
import type { Problem } from '@/lib/platform/delivery/problem'
import { getInstance } from '@/lib/platform/instance/data'
import { toProblem } from './errors-to-problems'

/** Refusal of a page, which the server in front of Next answers (`server/refusals.mjs`) and keeps the connection. */
export type PageRefusal = Problem & { readonly endsConnection: false }

/** Makes `server/serve.mjs` count pages before Next handles them. */
export function registerPageLimiter(): void {
  shared.takePage = consumePageLimit
}

/**
 * Counts one page: for the person whose session its cookie names, else for the visitors at its address.
 * @returns null when it may be rendered, also where counting fails: the page then shows the error itself
 */
export async function consumePageLimit(headers: IncomingHttpHeaders): Promise<PageRefusal | null> {
  try {
    // Texts of the page have the name of the instance, and cannot wait for it.
    await getInstance()
    const personId = await findSessionPersonId(headers.cookie)
    if (personId !== null) await consumeBatched(limits.personPage, personId)
    else await consumeBatchedByAddress(limits.visitorPage, String(headers[ADDRESS_HEADER] ?? 'unknown'))
    return null
  } catch (error) {
    if (error instanceof AppError && error.code === 'too-many' && error.retryAfter !== undefined) {
      const detail = `${error.message} ${tryAgainIn(error.retryAfter)}`
      return { ...toProblem(error), detail, endsConnection: false }
    }
    if (!isUnavailable(error)) log().error({ err: error }, 'Pages could not be counted')
    return null
  }
}
