import 'server-only'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { type Adapter, type Database, openedBy, writeBatches } from './batch'
import { inGroups } from './group-commit'
import { keepPrepared } from './prepared'
import { timed } from './timed'
import { takingTurns } from './turns'

/**
 * Takes the write lock when a transaction begins, not at its first write: two transactions that both read first and
 * write later would otherwise fail each other with SQLITE_BUSY, whatever the timeout.
 */
class WriteFirstLibSql extends PrismaLibSql {
  /** What a client has opened; null before it connects. */
  opened: Adapter | null = null

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    const begin = client.transaction.bind(client)
    client.transaction = () => begin('write')
    return client
  }

  override async connect() {
    this.opened = takingTurns(timed(await super.connect()))
    return this.opened
  }
}

/** `timeout` is how long, in milliseconds, a write waits for another process. */
export function openSqlite(url: string): Database {
  keepPrepared()
  const adapter = new WriteFirstLibSql({ url, timeout: 5000 })
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' })
  const $batch = inGroups(async (batches) => writeBatches(await openedBy(client, adapter), batches))
  return Object.assign(client, { $batch })
}
