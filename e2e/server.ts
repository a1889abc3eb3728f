import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const port = 3217
// Made once and handed to the workers through the environment: they load this file again.
process.env.WAYMARK_TEST_DATA ??= mkdtempSync(path.join(tmpdir(), 'waymark-journeys-'))
const url = `http://127.0.0.1:${port}`

/** The production build in demo mode, on a database of its own. */
export const server = {
  url,
  env: {
    PORT: String(port),
    HOST: '127.0.0.1',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'a secret for the journeys and nothing else',
    DATABASE_URL: `file:${path.join(process.env.WAYMARK_TEST_DATA, 'demo.db')}`,
    DEMO: '1',
    // A line for each request would bury what the tests say.
    LOG_LEVEL: 'error',
    // All journeys come from one address, and some sign in a hundred times.
    RATE_LIMIT_FACTOR: '1000',
  },
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
