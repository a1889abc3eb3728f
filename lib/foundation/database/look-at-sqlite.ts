import { existsSync } from 'node:fs'
import Database from 'libsql'
import type { Away } from './reach'

/**
 * Uses a connection of its own that never waits for a lock.
 * @throws what keeps the file from being read
 */
export async function lookAt(file: string): Promise<Away | null> {
  // To open it would make an empty one.
  if (!existsSync(file)) throw new Error('The database file is not where it was.')
  const database = new Database(file, { timeout: 0 })
  try {
    database.prepare('SELECT count(*) FROM sqlite_master').all()
    return canWrite(database) ? null : 'writes'
  } finally {
    database.close()
  }
}

function canWrite(database: InstanceType<typeof Database>): boolean {
  try {
    database.exec('BEGIN IMMEDIATE')
    database.exec('ROLLBACK')
    return true
  } catch {
    return false
  }
}
