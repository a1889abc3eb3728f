import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/foundation/database/db'
import { listTables } from './catalog'

/** Helpers for tests that search everywhere. */

type Cell = { readonly table: string; readonly column: string; readonly value: string }

/** Finds all cells of all tables that contain one of these texts, ignoring case. */
export async function cellsWith(texts: readonly string[]): Promise<Cell[]> {
  const found: Cell[] = []
  for (const table of await listTables()) {
    const rows = await db().$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`)
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const text = String(value ?? '')
        if (texts.some((one) => text.toLowerCase().includes(one.toLowerCase()))) {
          found.push({ table, column, value: text })
        }
      }
    }
  }
  return found
}

/** Finds files of the data folder with one of these texts in their content or name, except the database itself. */
export function filesWith(texts: readonly string[], folder = process.env.DATA_FOLDER ?? ''): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name)
    if (!statSync(file).isFile() || /\.db(-\w+)?$/.test(name)) return false
    const content = readFileSync(file, 'latin1').replaceAll('=\r\n', '')
    const all = `${name}\n${content}`.toLowerCase()
    return texts.some((text) => all.includes(text.toLowerCase()))
  })
}
