// What is made from sources bears a stamp: a hash of the sources as they were.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What packages and builds depend on besides: not on Node's version. Compiled packages use its stable interface (Node-API), so
 * hosts change Node without a new build.
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
 * @param root the project's folder
 * @param places files and folders in it; tests and generated files do not count
 * @returns their hash, with the kind of machine
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
