import { type DrillServer, startServer } from './drill-server'

export const CODE = 'wmc_0123456789abcdef_ABCDEFGHabcdefgh0123456789abcd_-'
export const SEED = '0123456789abcdef'

export type StandIn = DrillServer & {
  /** Bodies that were sent to it, parsed. */
  readonly submitted: readonly unknown[]
  /** Connections so far. */
  readonly connections: () => number
}

export const KEPT = { run: 'a-run', place: 'machine', checks: [], ticked: 2, isStepDone: true }

/**
 * Starts a server that takes runs as an instance does.
 * @param answers status and body for one submission after the other, the last for all further ones; null for a connection
 * that breaks
 */
export async function startInstance(...answers: (readonly [number, unknown] | null)[]): Promise<StandIn> {
  const submitted: unknown[] = []
  let connections = 0
  const server = await startServer((_request, response, body) => {
    submitted.push(JSON.parse(body || 'null'))
    const answer = answers[Math.min(submitted.length, answers.length) - 1] ?? null
    if (answer === null) return void response.destroy()
    response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]))
  })
  server.server.on('connection', () => connections++)
  return { ...server, submitted, connections: () => connections }
}
