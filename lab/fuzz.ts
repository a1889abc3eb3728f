// `npm run fuzz -- --requests 45000 --seed 1` sends hostile requests to a server of its own; see `fuzz/requests.ts`.
// `npm run fuzz markdown -- --texts 20000 --seed 1` renders hostile texts; see `fuzz/markdown.ts`.
import { spawnSync } from 'node:child_process'

const [kind, ...rest] = process.argv.slice(2)
if (kind === 'markdown') {
  // Starts another process: programs run by `commands/run.mjs` use React's server build, which cannot render HTML.
  const args = ['--import', 'tsx', 'lab/fuzz/markdown.ts', ...rest]
  const env = { ...process.env, NODE_ENV: 'production' as const }
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1
} else {
  await import('./fuzz/requests')
}
