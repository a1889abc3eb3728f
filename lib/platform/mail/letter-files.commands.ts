import 'server-only'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/foundation/env'

// Letters on disk, for instances without a mail server: `outbox/<id of the mail>.eml`.

export const getOutboxFolder = (dataFolder = env().DATA_FOLDER) => path.join(dataFolder, 'outbox')
export const getLetterPath = (mailId: string, folder = getOutboxFolder()) =>
  path.join(/*turbopackIgnore: true*/ folder, `${mailId}.eml`)

/** Deletes the letters of these mails; most have none. */
export async function eraseLetters(mailIds: readonly string[]): Promise<void> {
  for (const id of mailIds) await rm(getLetterPath(id), { force: true })
}
