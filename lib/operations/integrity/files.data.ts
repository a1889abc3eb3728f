import 'server-only'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { db } from '@/lib/foundation/database/db'
import { filesFolder, getFilePath } from '@/lib/learning/evidence/files/upload.commands'
import type { Operator } from '@/lib/platform/auth/viewer'
import { type IntegrityCheck, ProblemLines } from './check'

const BATCH = 200

type StoredFile = { readonly id: string; readonly size: number; readonly sha256: string }

/**
 * Compares every file that the database lists with its bytes on the disk. Bytes without a row are reported as a remark,
 * not a problem: an upload may be in progress, and leftovers of a crash are removed within an hour or two.
 */
export async function checkFiles(_operator: Operator): Promise<IntegrityCheck> {
  const lines = new ProblemLines()
  const unknown = new Set(await readdir(filesFolder()).catch(() => [] as string[]))
  let seen = 0
  for (let after = ''; ; ) {
    const files = await db().storedFile.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, size: true, sha256: true },
    })
    for (const file of files) {
      unknown.delete(file.id)
      const broken = await brokenFile(file)
      // Rows are deleted before bytes: a file that was removed meanwhile has neither.
      if (broken && (await isStillThere(file.id))) lines.add(`file ${file.id}: ${broken}`)
    }
    seen += files.length
    const last = files.at(-1)
    if (!last) break
    after = last.id
  }
  return {
    name: 'Submitted files are complete',
    seen: `${seen} files`,
    problems: lines.all(),
    remarks: unknown.size > 0 ? [`${unknown.size} in ${filesFolder()} belong to no row: ${few(unknown)}`] : [],
  }
}

async function brokenFile({ id, size, sha256 }: StoredFile): Promise<string | null> {
  const hash = createHash('sha256')
  let read = 0
  try {
    for await (const chunk of createReadStream(getFilePath(id))) {
      read += chunk.length
      hash.update(chunk)
    }
  } catch (error) {
    return `its bytes cannot be read (${(error as { code?: string }).code ?? error})`
  }
  if (read !== size) return `it has ${read} bytes, and had ${size}`
  return hash.digest('hex') === sha256 ? null : 'its bytes differ from those submitted'
}

const isStillThere = async (id: string): Promise<boolean> => (await db().storedFile.count({ where: { id } })) > 0

const few = (names: ReadonlySet<string>): string => [...names].slice(0, 3).join(', ') + (names.size > 3 ? ' ...' : '')
