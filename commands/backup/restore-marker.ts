import { existsSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EnvironmentError } from '../host-error'
import { settle } from './archive'

const getMarkerPath = (dataFolder: string) => path.join(dataFolder, 'restore-under-way')

/**
 * Marks that database and files may be of different moments until `endExchange`: after a crash in between, no server
 * starts.
 */
export async function beginExchange(dataFolder: string, stamp: string): Promise<void> {
  await writeFile(getMarkerPath(dataFolder), `${stamp}\n`)
  await settle(dataFolder)
}

export const endExchange = (dataFolder: string): void => rmSync(getMarkerPath(dataFolder), { force: true })

/** Requires that no restore was interrupted. @throws EnvironmentError after one that was */
export function requireNoExchange(dataFolder: string): void {
  if (!existsSync(getMarkerPath(dataFolder))) return
  throw new EnvironmentError(
    'a restore was cut off: run it again with --force. What was there is beside it, as ...replaced-...',
  )
}
