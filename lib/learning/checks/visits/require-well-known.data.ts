import 'server-only'
import { invalid } from '@/lib/foundation/errors'
import { type Answer, fetchOutbound, type ResolvedNames, TIME_LIMIT } from '@/lib/foundation/outbound/fetch'
import { OutboundError, type OutboundTrouble } from '@/lib/foundation/outbound/outbound-error'
import * as words from '@/messages/generated/learning/check-refusals'
import { toWellKnown } from '../codes/code-times'
import { limitTime } from './limit-time'

const MAX_BYTES = 1000

type Visit = {
  /** Deployed address. */
  readonly base: string
  /** Aborts when the visit's time is over. */
  readonly signal: AbortSignal
  /** Of the whole visit: the host that is called afterwards is the one that shows the seed. */
  readonly names: ResolvedNames
}

/**
 * Requires that a deployed address shows a seed, and so belongs to the learner who has the code. A redirect does not
 * count: it may lead to anyone's site.
 * @throws invalid (address) with what is wrong
 */
export async function requireWellKnown({ base, signal, names }: Visit, seed: string): Promise<void> {
  const { path, text } = toWellKnown(seed)
  const address = `${new URL(base).origin}${path}`
  const { status, body } = await limitTime(signal, TIME_LIMIT, (limited) => ask(address, limited, names))
  if (status !== 200) throw invalid('address', words.wellKnownMissing({ address }))
  if (body.toString('utf8').trim() !== text) throw invalid('address', words.wellKnownWrong({ address }))
}

const refusals: Record<OutboundTrouble, (values: { readonly address: string }) => string> = {
  refused: words.addressRefused,
  unreachable: words.addressUnreachable,
  slow: words.addressUnreachable,
  unreadable: words.addressUnreachable,
  // A file with the seed alone is short.
  'too-large': words.wellKnownWrong,
}

async function ask(address: string, signal: AbortSignal, names: ResolvedNames): Promise<Answer> {
  try {
    return await fetchOutbound(address, { maxBytes: MAX_BYTES, signal, followsRedirects: false, names })
  } catch (error) {
    if (error instanceof OutboundError) throw invalid('address', refusals[error.trouble]({ address }))
    throw error
  }
}
