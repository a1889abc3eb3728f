import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCatalogue } from './catalogue.mjs'
import { writeModule } from './module.mjs'

/**
 * Compiles the messages of a project.
 * @param root its folder, with `messages/<locale>/`
 * @returns the problems of the messages, one line each; files are written only when there are none
 */
export function compileMessages(root) {
  const { locales, files, problems } = readCatalogue(path.join(root, 'messages'))
  if (problems.length > 0) return problems
  const folder = path.join(root, 'messages/generated')
  const written = new Map([['locales.mjs', localesModule(locales)]])
  for (const [name, messages] of files) written.set(`${name}.ts`, writeModule(name, messages))
  for (const [name, text] of written) writeChanged(path.join(folder, name), text)
  for (const name of readdirSync(folder, { recursive: true })) {
    if (/\.(ts|mjs)$/.test(name) && !written.has(name)) rmSync(path.join(folder, name))
  }
  return []
}

/** Writes plain JavaScript, because the HTTP server reads it too. */
const localesModule = (locales) =>
  `/** The languages that messages are written in; the first is what the others are translated from. */
export const locales = /** @type {const} */ (${JSON.stringify(locales)})
`

/**
 * Writes a file atomically, because tests may be reading it, and only when it changed, so that the development server
 * does not reload.
 */
function writeChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  mkdirSync(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  renameSync(draft, file)
}
