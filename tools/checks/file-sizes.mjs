// Fails on a file of more than 300 lines and names those over 200, and on a folder of lib or components that holds one
// source file. Tests, content and generated files are exempt.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const LIMIT = 300
const WARN = 200
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
for (const { file } of sizes) {
  if (/^(lib|components)\//.test(file))
    folders.set(path.dirname(file), [...(folders.get(path.dirname(file)) ?? []), file])
}
const alone = [...folders.values()].filter((inside) => inside.length === 1).flat()
for (const file of alone) console.log(`alone in its folder, so a file of the folder above: ${file}`)
process.exit(alone.length > 0 || sizes.some(({ lines }) => lines > LIMIT) ? 1 : 0)
