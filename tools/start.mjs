// `npm start`: does all the set-up that a fresh clone needs, then starts the server. `--dev` serves for development.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { offerPseudoLocale } from './messages/pseudo.mjs'
import { nameServer } from './setup/servers.mjs'
import { argumentsFor, root, setUp } from './setup/steps.mjs'

const isDev = process.argv.includes('--dev')
process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED = '1'

await setUp({ dev: isDev, build: !isDev })
// Named only after the set-up: two concurrent starts may both have something to make, and a named one would block it.
if (!isDev) nameServer()

// Checks the environment, migrates, syncs the content and fills a new demo database. Returns the server's environment.
const preparing = readAnswer(argumentsFor('commands/prepare.ts'))
// Loads Next meanwhile, which takes as long, and reads the environment only when it serves.
const loading = import('../server/serve.mjs')
const { status, answer } = await preparing
if (status !== 0) process.exit(status ?? 1)
const settings = JSON.parse(answer)
Object.assign(process.env, settings)

// Restricts uploaded files and pending mail to the owner, as `prepare.ts` does for its files; not the build.
process.umask(0o077)
const { serve } = await loading
if (isDev) (await import('./messages/watch.mjs')).watchMessages(root)
// Tests request it from a server in production mode.
if (isDev || settings.PSEUDO_LOCALE === '1') offerPseudoLocale()
await serve({ isDev, settings })

/** Runs Node with these arguments. @returns its exit status, and its output on file descriptor 3 */
async function readAnswer(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] })
  const ended = once(child, 'exit')
  const answer = await text(child.stdio[3])
  const [status] = await ended
  return { status, answer }
}
