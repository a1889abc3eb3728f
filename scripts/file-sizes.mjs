// Fails on a file of more than 300 lines and names those over 200. Tests, content and generated files are exempt.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

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
process.exit(sizes.some(({ lines }) => lines > LIMIT) ? 1 : 0)
