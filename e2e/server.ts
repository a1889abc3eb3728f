import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePorts } from '../tools/testing/free-port.mjs'
import { makeTemporaryFolder } from '../tools/testing/own-temporary-folder.mjs'

/** Number of workers for journeys, each with a server of its own. */
export const WORKERS = Number(process.env.WORKERS ?? 2)

makeTemporaryFolder()
// Chosen once and passed to the workers by environment variables: they load this file again.
process.env.WAYMARK_TEST_DATA ??= mkdtempSync(path.join(tmpdir(), 'waymark-journeys-'))
process.env.WAYMARK_TEST_PORTS ??= (await freePorts(WORKERS)).join(',')

const folderOfAll = process.env.WAYMARK_TEST_DATA
const ports = process.env.WAYMARK_TEST_PORTS.split(',')

/** The production build in demo mode, once for each worker, each with a database of its own. */
export const servers = ports.map((port, index) => {
  const url = `http://127.0.0.1:${port}`
  const folder = path.join(folderOfAll, String(index))
  mkdirSync(folder, { recursive: true })
  return {
    url,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: 'a secret for the journeys and nothing else',
      DATABASE_URL: `file:${path.join(folder, 'demo.db')}`,
      DEMO: '1',
      // A log line for each request would bury the tests' output.
      LOG_LEVEL: 'error',
      // All journeys come from one address, and some sign in a hundred times.
      RATE_LIMIT_FACTOR: '1000',
    },
  }
})

/** The server of this worker: a worker that replaces one after a failure has the same index. */
export const server = startServer(Number(process.env.TEST_PARALLEL_INDEX ?? 0))

function startServer(worker: number) {
  const found = servers[worker]
  if (!found) throw new Error(`Worker ${worker + 1} has no server. Use WORKERS=${worker + 1} in place of --workers.`)
  return found
}

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
