// Draws which wings and domains import which, from the imports, into ARCHITECTURE.md and docs/architecture/; with
// `--check` it reports stale drawings. Arrows that follow from others are left out.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { root } from '../setup/steps.mjs'

const { lib: wings } = JSON.parse(readFileSync(path.join(root, 'tools/checks/wings.json'), 'utf8'))
const files = readdirSync(path.join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => `lib/${name.split(path.sep).join('/')}`)

/** Returns the domain of a file, such as `learning/forecast`; null outside the domains. */
const getDomain = (file) => /^lib\/([^/]+\/[^/]+)\//.exec(file)?.[1] ?? null
const getWing = (domain) => domain.split('/')[0]

const imports = files.flatMap((file) => {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'))
  return importedFiles.flatMap(({ fileName }) => {
    const isOurs = /^(@\/|\.)/.test(fileName)
    const imported = fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName.slice(2)
    return isOurs ? [[file, imported]] : []
  })
})

/**
 * Lists the arrows between names, each once, without those that follow from others.
 * @param {string[]} names in the order of the layers
 * @param {(file: string) => string | null} nameOf
 */
function arrows(names, nameOf) {
  const all = new Map(names.map((name) => [name, new Set()]))
  for (const [from, to] of imports.map((pair) => pair.map(nameOf)))
    if (from && to && from !== to) all.get(from)?.add(to)
  const reaches = (from, to) => all.get(from)?.has(to) || [...(all.get(from) ?? [])].some((next) => reaches(next, to))
  return names.flatMap((from) => {
    const direct = names.filter((name) => all.get(from)?.has(name))
    return direct
      .filter((to) => !direct.some((via) => via !== to && reaches(via, to)))
      .map((to) => `  ${from} --> ${to}`)
  })
}

const drawing = (names, nameOf) =>
  ['```mermaid', 'flowchart BT', ...names.map((name) => `  ${name}`), ...arrows(names, nameOf), '```'].join('\n')

const names = Object.keys(wings)
const drawings = [
  ['ARCHITECTURE.md', drawing(names, (file) => /^lib\/([^/]+)\//.exec(file)?.[1] ?? null)],
  ...names.map((wing) => [
    `docs/architecture/${wing}.md`,
    drawing(wings[wing], (file) => {
      const domain = getDomain(file)
      return domain && getWing(domain) === wing ? domain.slice(wing.length + 1) : null
    }),
  ]),
]

let isStale = false
for (const [name, drawn] of drawings) {
  const file = path.join(root, name)
  const text = readFileSync(file, 'utf8')
  const redrawn = text.replace(/```mermaid\n.*?```/s, () => drawn)
  if (!redrawn.includes(drawn)) throw new Error(`${name} has no place for a drawing: a block of Mermaid.`)
  if (redrawn === text) continue
  isStale = true
  if (process.argv.includes('--check'))
    console.error(`The drawing in ${name} is stale. Run: node tools/checks/draw-wings.mjs`)
  else writeFileSync(file, redrawn)
}
process.exit(isStale && process.argv.includes('--check') ? 1 : 0)
