// `npm start`: all the set-up a fresh clone needs, then the server. `--dev` serves for development.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { offerPseudoLocale } from './messages/pseudo.mjs'
import { nameServer } from './servers.mjs'
import { argumentsFor, root, setUp } from './steps.mjs'

const isDev = process.argv.includes('--dev')
process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED = '1'

await setUp({ dev: isDev, build: !isDev })
// Only now: two starts at once may both have something to make.
if (!isDev) nameServer()

// Checks the environment, migrates, syncs the content and fills a new demo database. Its answer is the environment
// that the server runs in.
const preparing = readAnswer(argumentsFor('scripts/prepare.ts'))
// Loading Next takes as long: meanwhile. Nothing of it reads the environment before it serves.
const loading = import('./serve.mjs')
const { status, answer } = await preparing
if (status !== 0) process.exit(status ?? 1)
const settings = JSON.parse(answer)
Object.assign(process.env, settings)

// What people hand in, and mail that waits: files of the owner alone, as of what `prepare.ts` makes. The build is not.
process.umask(0o077)
const { serve } = await loading
if (isDev) (await import('./messages/watch.mjs')).watchMessages(root)
// Tests ask for it of a server in production mode.
if (isDev || settings.PSEUDO_LOCALE === '1') offerPseudoLocale()
await serve({ isDev, settings, isByNpm: Boolean(process.env.npm_lifecycle_event) })

/** Runs Node with these arguments. @returns how it ended, and what it wrote to file descriptor 3 */
async function readAnswer(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] })
  const ended = once(child, 'exit')
  const answer = await text(child.stdio[3])
  const [status] = await ended
  return { status, answer }
}
