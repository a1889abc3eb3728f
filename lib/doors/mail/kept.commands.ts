import 'server-only'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/foundation/env'

// Letters on disk, where no mail server takes them: `outbox/<id of the mail>.eml`.

export const outboxFolder = (dataFolder = env().DATA_FOLDER) => path.join(dataFolder, 'outbox')
export const fileOfLetter = (mailId: string, folder = outboxFolder()) =>
  path.join(/*turbopackIgnore: true*/ folder, `${mailId}.eml`)

/** Erases the letters of these mails; most were never kept. */
export async function eraseLetters(mailIds: readonly string[]): Promise<void> {
  for (const id of mailIds) await rm(fileOfLetter(id), { force: true })
}
