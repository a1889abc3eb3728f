// Sorts tests by what they need. Tests that open a database run on PostgreSQL too; tests that change their process (its
// environment, its globals, its clock) need a separate one.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOMS } from '../checks/rooms.mjs'

const SET_UP = /from '(@\/testing|[.])\/database'/
const CHANGES_PROCESS = [
  /process\.env\.\w+ =/,
  /globalThis/,
  /vi\.(mock|stubGlobal|useFakeTimers|resetModules)/,
  /process\.(on|once|chdir)\(/,
]

export const opensDatabase = (file) => SET_UP.test(readFileSync(file, 'utf8'))
const changesProcess = (file) => {
  const source = readFileSync(file, 'utf8')
  return CHANGES_PROCESS.some((change) => change.test(source))
}

/**
 * Sorts all unit and database tests by what they need.
 * @param {string} root the project's folder, to which the files' paths are relative
 */
export function kindsOfTests(root) {
  const files = ['lib', 'testing', 'prisma', ...ROOMS, 'lab', 'components', 'e2e/harness'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  const kinds = { database: [], databaseAlone: [], pure: [], pureAlone: [] }
  for (const file of files) {
    const full = path.join(root, file)
    const kind = opensDatabase(full) ? 'database' : 'pure'
    kinds[changesProcess(full) ? `${kind}Alone` : kind].push(file)
  }
  return kinds
}
