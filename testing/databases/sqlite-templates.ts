import { copyFileSync } from 'node:fs'
import path from 'node:path'
import type { Template } from './postgresql-templates'

/** Folder of a run's templates: made once by `sqlite-setup.ts`, whose environment the workers inherit. */
const folder = () => process.env.SQLITE_TEMPLATES ?? ''

export const templateUrl = (template: Template): string => `file:${path.join(folder(), `${template}.db`)}`

/** Copies a template into a folder, and returns the copy's address. A closed SQLite database is one file. */
export function copySqliteTemplate(template: Template, into: string): string {
  const file = path.join(into, 'test.db')
  copyFileSync(path.join(folder(), `${template}.db`), file)
  return `file:${file}`
}
