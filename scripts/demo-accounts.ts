import { existsSync } from 'node:fs'
import { fileOf, providerOf } from '@/lib/database/address'
import { openDatabase } from '@/lib/db'
import { standingOf } from '@/prisma/migrate'
import { knownTrouble } from './database'
import { EnvironmentError } from './host-error'

/**
 * Everyone knows the passwords of demo accounts: a database that has any is never a real one.
 * @throws EnvironmentError, also for a database that cannot be read
 */
export async function requireNoDemo(url: string): Promise<void> {
  if (providerOf(url) === 'sqlite' && !existsSync(fileOf(url))) return
  const { applied } = await standingOf(url).catch((error: unknown) => {
    throw knownTrouble(url, error)
  })
  if (applied.length === 0) return
  const database = openDatabase(url)
  try {
    const demo = await database.user.findFirst({ where: { isDemo: true }, select: { id: true } })
    if (demo) throw new EnvironmentError('this database holds demo accounts with known passwords; use another one')
  } finally {
    await database.$disconnect()
  }
}
