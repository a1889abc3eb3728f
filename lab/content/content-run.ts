// `npm run content:run`: runs every sample of the content that this machine can run, parses the others, and prints why
// a sample did not run. Words after `--` choose files: `npm run content:run -- transactions`. Exits with 1 when one
// fails. As root on Debian it installs PHP, with the libraries that samples use.
import path from 'node:path'
import { Client } from 'pg'
import { sampleFindings } from '@/lib/learning/roadmaps/authoring/sample-findings'
import { installFromDebian } from '../../tools/testing/debian.mjs'
import { startCluster, whyNoCluster } from '../../tools/testing/postgresql-cluster.mjs'
import { framesIn, samplesIn } from './samples/collect'
import { whyLacking, withoutNetwork } from './samples/machine'
import { runSample } from './samples/outcome'
import { type Result, reasons, table } from './samples/tally'

const AT_ONCE = 2
const PHP = ['php', 'excimer', 'laravel', 'pdo_pgsql', 'pdo_sqlite']
const PHP_PACKAGES = ['php-cli', 'php-excimer', 'php-laravel-framework', 'php-pgsql', 'php-sqlite3']
const folder = path.resolve('content')
const all = samplesIn(folder)
const words = process.argv.slice(2)
const chosen = all.filter(({ file }) => words.length === 0 || words.some((word) => file.includes(word)))

const findings = sampleFindings(all, framesIn(folder))
for (const { file, message } of findings) console.log(`${file}: ${message}`)

const isPhpAsked = chosen.some(({ language, entry }) => language === 'php' || entry.needs.includes('php'))
if (isPhpAsked && PHP.some((need) => whyLacking(need))) installFromDebian('PHP', PHP_PACKAGES)

const missing = whyNoCluster()
const cluster = missing ? null : await startCluster()
if (missing) console.log(`${missing}: samples that need it are skipped.`)
if (withoutNetwork.length === 0) console.log('This kernel offers no namespaces, so samples can reach the network.')

let databases = 0
async function newDatabase(): Promise<string> {
  if (!cluster) throw new Error('there is no PostgreSQL')
  const name = `sample_${++databases}`
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return cluster.url(name)
}

const results: Result[] = []
const waiting = [...chosen]
const around = { samples: all, frames: path.join(folder, 'frames'), newDatabase: cluster ? newDatabase : null }
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
      const outcome = await runSample(sample, around)
      results.push({ sample, outcome })
      if (outcome.kind === 'failed')
        console.log(`\nFAIL ${sample.file}:${sample.line} ${sample.language}\n${outcome.note}`)
    }
  }),
)
await cluster?.stop()

console.log(`\n${reasons(results)}\n\n${table(results)}`)
const failures = results.filter(({ outcome }) => outcome.kind === 'failed').length
console.log(
  failures + findings.length === 0 ? 'Every sample does what it should.' : `${failures + findings.length} to fix.`,
)
process.exit(failures + findings.length === 0 ? 0 : 1)
