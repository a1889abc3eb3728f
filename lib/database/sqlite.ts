import 'server-only'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { keepPrepared } from './prepared'
import { timed } from './timed'
import { takingTurns } from './turns'

/**
 * Takes the write lock when a transaction begins, not at its first write: two transactions that both read first and
 * write later would otherwise fail each other with SQLITE_BUSY, whatever the timeout.
 */
class WriteFirstLibSql extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    const begin = client.transaction.bind(client)
    client.transaction = () => begin('write')
    return client
  }

  override async connect() {
    return takingTurns(timed(await super.connect()))
  }
}

/** `timeout` is how long, in milliseconds, a write waits for another process. */
export function openSqlite(url: string): PrismaClient {
  keepPrepared()
  return new PrismaClient({ adapter: new WriteFirstLibSql({ url, timeout: 5000 }), errorFormat: 'minimal' })
}
