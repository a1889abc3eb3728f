// Marks generated output with a stamp: a hash of its sources.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The platform, on which packages and builds depend too; not Node's version. Compiled packages use its stable interface
 * (Node-API), so that hosts change Node without a new build.
 */
const MACHINE = [process.platform, process.arch].join(' ')

function* filesIn(place) {
  if (!existsSync(place)) return
  if (statSync(place).isFile()) {
    yield place
    return
  }
  for (const entry of readdirSync(place).sort()) {
    if (entry === 'generated' || entry.endsWith('.test.ts')) continue
    yield* filesIn(path.join(place, entry))
  }
}

/**
 * Hashes sources and the platform.
 * @param root the project's folder
 * @param places files and folders in it, without tests and generated files
 */
export function hashPlaces(root, places) {
  const hash = createHash('sha256').update(MACHINE)
  for (const file of places.flatMap((place) => [...filesIn(path.join(root, place))])) {
    hash.update(path.relative(root, file)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

export const hasStamp = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash

export function stamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
