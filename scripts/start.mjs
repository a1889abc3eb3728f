// `npm start`: all the set-up a fresh clone needs, then the server. `--dev` serves for development.
import { spawnSync } from 'node:child_process'
import { root, setUp, typescript } from './steps.mjs'

const isDev = process.argv.includes('--dev')
process.chdir(root)
process.env.NEXT_TELEMETRY_DISABLED = '1'

await setUp({ dev: isDev, build: !isDev })

// Checks the environment, migrates, syncs the content and fills a new demo database. Its answer is the environment
// that the server runs in.
const prepared = spawnSync(process.execPath, [...typescript, 'scripts/prepare.ts'], {
  encoding: 'utf8',
  stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
})
if (prepared.status !== 0) process.exit(prepared.status ?? 1)
Object.assign(process.env, JSON.parse(prepared.output[3]))

// What people hand in, and mail that waits: files of the owner alone, as of what `prepare.ts` makes. The build is not.
process.umask(0o077)
const { serve } = await import('./serve.mjs')
await serve({ isDev })
