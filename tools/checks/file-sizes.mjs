// Fails on a file of more than 300 lines and names those over 200, on a folder of more than 20 source files, and on a
// folder of lib or components that holds one. Tests, content and generated files are exempt.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const LIMIT = 300
const WARN = 200
const FILES = 20
/** Folders of many small things beside each other, each known by its name. */
const large = new Set(['components/foundation/ui', 'lib/foundation/values'])
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|cjs|js|css)$/.test(file) && !/\.(test|spec)\.tsx?$/.test(file))

const sizes = files.flatMap((file) => {
  try {
    return [{ file, lines: readFileSync(file, 'utf8').split('\n').length }]
  } catch {
    return [] // deleted, not yet committed
  }
})
for (const { file, lines } of sizes.filter(({ lines }) => lines > WARN)) console.log(`${lines} lines: ${file}`)

const folders = new Map()
for (const { file } of sizes) folders.set(path.dirname(file), [...(folders.get(path.dirname(file)) ?? []), file])
const alone = [...folders].flatMap(([folder, inside]) =>
  /^(lib|components)\//.test(folder) && inside.length === 1 ? inside : [],
)
for (const file of alone) console.log(`alone in its folder, so a file of the folder above: ${file}`)
const full = [...folders].filter(([folder, inside]) => inside.length > FILES && !large.has(folder))
for (const [folder, inside] of full) console.log(`${inside.length} source files: ${folder}`)
const isTooLong = sizes.some(({ lines }) => lines > LIMIT)
process.exit(isTooLong || alone.length > 0 || full.length > 0 ? 1 : 0)
