import { existsSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EnvironmentError } from '../host-error'
import { settle } from './archive'

const getMarkerPath = (dataFolder: string) => path.join(dataFolder, 'restore-under-way')

/** From here until `endExchange` database and files may be of different moments: should all end between, no server starts. */
export async function beginExchange(dataFolder: string, stamp: string): Promise<void> {
  await writeFile(getMarkerPath(dataFolder), `${stamp}\n`)
  await settle(dataFolder)
}

export const endExchange = (dataFolder: string): void => rmSync(getMarkerPath(dataFolder), { force: true })

/** @throws EnvironmentError after a restore that was cut off */
export function requireNoExchange(dataFolder: string): void {
  if (!existsSync(getMarkerPath(dataFolder))) return
  throw new EnvironmentError(
    'a restore was cut off: run it again with --force. What was there is beside it, as ...replaced-...',
  )
}
