// Reads a Git pack in a thread that `lib/learning/evidence/readings/thread.data.ts` starts. Compiled like the commands, but
// not one of them: a thread of the server can't load TypeScript.
import { parentPort, workerData } from 'node:worker_threads'
import { OutboundError } from '@/lib/foundation/outbound/outbound-error'
import { inspectPack } from '@/lib/learning/evidence/readings/inspection.data'
import type { ThreadAnswer } from '@/lib/learning/evidence/readings/thread.data'

function answer(): ThreadAnswer {
  const { pack, commit } = workerData as { pack: Uint8Array; commit: string }
  try {
    return { inspection: inspectPack(Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength), commit) }
  } catch (error) {
    if (error instanceof OutboundError) return { trouble: error.trouble }
    throw error
  }
}

parentPort?.postMessage(answer())
