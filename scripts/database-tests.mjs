// Which tests open a database: those run on PostgreSQL too. For the others it makes no difference.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SET_UP = /from '(@\/lib\/testing|[.])\/database'/

export const opensDatabase = (file) => SET_UP.test(readFileSync(file, 'utf8'))

/** @param {string} root the project's folder; the files are given from there */
export const databaseTests = (root) =>
  ['lib', 'prisma', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && opensDatabase(path.join(root, folder, name)))
      .map((name) => path.join(folder, name)),
  )
