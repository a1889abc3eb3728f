import 'server-only'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/foundation/env'
import type { FileRow } from './other-work'

/** Writes the bytes of uploaded files into the data folder. Repeating it changes nothing. */
export async function keepFiles(files: readonly FileRow[]): Promise<void> {
  const folder = path.join(env().DATA_FOLDER, 'files')
  await mkdir(folder, { recursive: true })
  for (const { row, bytes } of files) {
    const temporary = path.join(folder, `tmp-${row.id}`)
    await writeFile(temporary, bytes)
    await rename(temporary, path.join(folder, row.id))
  }
}
