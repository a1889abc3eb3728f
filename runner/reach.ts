import { setTimeout as wait } from 'node:timers/promises'
import { ANSWER_WITHIN } from './ask'
import { Problem } from './problem'

/** Milliseconds between the first two tries, and the most between later ones. */
const PAUSES = { first: 50, longest: 500 }

/** Returns why nothing answers at an address; null where something does, whatever it says. */
async function findTrouble(base: string, within: number): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(within)
    const response = await fetch(`${base}/`, { redirect: 'manual', headers: { connection: 'close' }, signal })
    // Not waited for: only that there is an answer counts.
    response.body?.cancel().catch(() => {})
    return null
  } catch (error) {
    return explain(error as Error, within)
  }
}

/** Waits until something answers. @returns whether it does in this time, in milliseconds */
export async function waitForAnswer(base: string, within: number): Promise<boolean> {
  const end = performance.now() + within
  let pause = PAUSES.first
  for (let left = within; left > 0; left = end - performance.now()) {
    if ((await findTrouble(base, Math.min(left, ANSWER_WITHIN))) === null) return true
    await wait(pause)
    pause = Math.min(pause * 2, PAUSES.longest)
  }
  return false
}

/**
 * Makes sure that something answers before any check is run.
 * @param start the command that starts the server, where the learner named one
 * @throws Problem
 */
export async function requireAnswer(base: string, start: string | undefined): Promise<void> {
  const trouble = await findTrouble(base, ANSWER_WITHIN)
  if (trouble === null) return
  const advice = start ? `Start your server first: ${start}` : 'Start your server first, or correct the address.'
  throw new Problem(`Nothing answers at ${base} (${trouble}). ${advice}`)
}

/** Says in words why a request failed. */
export function explain(error: Error, within: number): string {
  if (error.name === 'TimeoutError') return `no answer in ${within / 1000} s`
  const cause = (error.cause ?? error) as NodeJS.ErrnoException & { readonly errors?: readonly NodeJS.ErrnoException[] }
  // An address of two kinds, such as localhost, fails in two ways.
  const code = cause.code ?? cause.errors?.[0]?.code
  const words: Record<string, string> = {
    ECONNREFUSED: 'connection refused',
    ECONNRESET: 'connection closed',
    UND_ERR_SOCKET: 'connection closed',
    ENOTFOUND: 'unknown host name',
    EAI_AGAIN: 'host name not found',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'a certificate that is not trusted: name it in NODE_EXTRA_CA_CERTS',
    SELF_SIGNED_CERT_IN_CHAIN: 'a certificate that is not trusted: name it in NODE_EXTRA_CA_CERTS',
  }
  if (cause.message === 'bad port') return 'a port that browsers and Node.js refuse: use another, such as 8080'
  return (code && words[code]) || code || cause.message
}
