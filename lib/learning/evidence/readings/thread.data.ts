import 'server-only'
import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { OutboundError, type OutboundTrouble } from '@/lib/foundation/outbound/outbound-error'
import type { Inspection } from './inspection.data'

/** Compiled `commands/inspect-pack.ts`. Next's bundler is told not to bundle it again. */
const PROGRAM = path.join(/*turbopackIgnore: true*/ process.cwd(), '.compiled', 'commands', 'inspect-pack.mjs')

/** Limit of the thread's heap in MB. The unpacked data lies outside the heap; `readPack` bounds it. */
const MAX_HEAP = 128

export type ThreadAnswer = { readonly inspection: Inspection } | { readonly trouble: OutboundTrouble }

/**
 * Reads a commit out of its pack in a thread of its own, so that a hostile pack cannot block the server.
 * @param signal ends the thread, with *slow*
 * @param maxHeap in MB; a thread that needs more ends, with *too-large*
 * @throws OutboundError
 */
export async function inspectInThread(
  pack: Buffer,
  commit: string,
  signal: AbortSignal,
  maxHeap = MAX_HEAP,
): Promise<Inspection> {
  if (signal.aborted) throw new OutboundError('slow')
  const thread = new Worker(PROGRAM, {
    workerData: { pack, commit },
    // The thread needs none of the server's settings, and no secrets.
    ...{ env: {}, execArgv: ['--conditions=react-server'] },
    resourceLimits: { maxOldGenerationSizeMb: maxHeap, maxYoungGenerationSizeMb: 16 },
  })
  // An error after the time limit has no other listener, and would end the server.
  thread.on('error', () => {})
  try {
    const [answer] = (await once(thread, 'message', { signal })) as [ThreadAnswer]
    if ('trouble' in answer) throw new OutboundError(answer.trouble)
    return answer.inspection
  } catch (error) {
    if (signal.aborted) throw new OutboundError('slow', error)
    if (isOutOfMemory(error)) throw new OutboundError('too-large', error)
    throw error
  } finally {
    await thread.terminate()
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
