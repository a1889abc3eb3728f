// Bundles the runner that learners download into one file, `runner/generated/check.mjs`. Not minified: learners may read
// what they run.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The line that says which instance a copy belongs to. `lib/learning/checks/runner.data.ts` fills it in. */
const HEAD = `// Runs the checks of a Waymark brief against your server: node check.mjs --help
//
// It sends requests to the address that you give, and to nothing else. Only with --submit, and a code from the step's
// page, does it also send to the instance below: the requests, the answers to them, and the address. Your API key is never
// part of that. In a CI job it asks the CI service for a token that names repository and commit, and sends that too.
// It runs the commands that your own waymark.yaml names, and no others.
const INSTANCE = ''
`

/**
 * Bundles it.
 * @param {string} [briefs] a file to take instead of `content/checks/briefs.ts`, for tests
 * @returns {Promise<string>} the text of the file, without an instance
 */
export async function bundleRunner(briefs) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'runner/entry.ts')],
    absWorkingDir: root,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    ...(briefs ? { alias: { '@/content/checks/briefs': path.resolve(briefs) } } : {}),
  })
  return `${HEAD}\n${outputFiles[0].text}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(root, 'runner/generated')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'check.mjs'), await bundleRunner())
}
