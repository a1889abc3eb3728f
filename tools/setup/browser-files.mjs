// Copies scripts and styles between builds. Their names contain a hash of their content, so that files of two builds
// can lie side by side.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** File in which a build lists its files that come from another one. */
const TAKEN = path.join('.next', 'waymark-taken.json')

/**
 * Copies another build's browser files into this one, so that pages which are open or were rendered by it still find
 * them. Only copies the files that the other made itself: there are never more than two builds' files.
 * @param {string} from folder of a built project, such as the one that serves now
 * @param {string} to folder of the project that will serve them too, before it starts
 * @returns {number} how many files were copied
 */
export function takeBrowserFiles(from, to) {
  const [source, target] = [from, to].map((folder) => path.join(folder, '.next', 'static'))
  if (!existsSync(source)) throw new Error(`There is no build in ${from}: ${source} is missing.`)
  const foreign = new Set(takenBy(from))
  const own = new Set(takenBy(to))
  let count = 0
  for (const name of filesIn(source)) {
    const copy = path.join(target, name)
    if (foreign.has(name) || existsSync(copy)) continue
    mkdirSync(path.dirname(copy), { recursive: true })
    cpSync(path.join(source, name), copy)
    own.add(name)
    count++
  }
  writeFileSync(path.join(to, TAKEN), JSON.stringify([...own]))
  return count
}

function takenBy(folder) {
  const file = path.join(folder, TAKEN)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
