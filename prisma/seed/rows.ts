import 'server-only'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { db, LONG_TRANSACTION } from '@/lib/foundation/database/db'
import { filesFolder } from '@/lib/learning/evidence/files/upload.commands'
import type { Prisma } from '@/prisma/generated/sqlite/client'

/** Tables of the demo, in the order in which their rows can be written. */
const tables = [
  ...(['user', 'account', 'cohort', 'membership', 'departure', 'invitation'] as const),
  ...(['learner', 'publicProfile', 'takenHandle', 'enrollment', 'pause'] as const),
  ...(['stepProgress', 'event', 'forecastRecord', 'checklistMark', 'note', 'ownLink'] as const),
  ...(['storedFile', 'evidence', 'repositoryReading'] as const),
  ...(['review', 'iteration', 'reviewWait', 'message'] as const),
  ...(['verdict', 'rubricScore', 'helpRating', 'verdictDraft'] as const),
  ...(['mentorNote', 'waiver', 'skillConfirmation', 'agreedPlan', 'savedReply'] as const),
  ...(['notification', 'auditEntry'] as const),
]
type Table = (typeof tables)[number]
type Row<Name extends Table> = Extract<
  Prisma.TypeMap['model'][Capitalize<Name>]['operations']['createMany']['args']['data'],
  readonly unknown[]
>[number]

type Model = { readonly createMany: (args: { data: unknown[] }) => Promise<unknown> }

/** Rows by table, all with their ids, and the bytes of uploaded files by id. */
export type Rows = { readonly [Name in Table]: Row<Name>[] } & { readonly bytes: Map<string, Buffer> }

export const emptyRows = () =>
  ({ ...Object.fromEntries(tables.map((table) => [table, []])), bytes: new Map() }) as unknown as Rows

/**
 * Writes files, then all rows in one transaction: an interrupted start leaves a database without people, and the next
 * start seeds it again.
 */
export async function writeRows(rows: Rows): Promise<void> {
  await mkdir(filesFolder(), { recursive: true })
  for (const [id, bytes] of rows.bytes) await writeFile(path.join(filesFolder(), id), bytes)
  await db().$transaction(async (tx) => {
    for (const table of tables) {
      await (tx[table] as unknown as Model).createMany({ data: rows[table] })
    }
  }, LONG_TRANSACTION)
}
