import 'server-only'
import { statSync } from 'node:fs'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { CircuitBreaker } from '@/lib/foundation/availability/circuit-breaker'
import { probeSqlite } from '@/lib/foundation/availability/probe'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { toFilePath } from './address'
import { usual, wrapClient } from './wrap-client'

class WriteFirstLibSql extends PrismaLibSql {
  reconnect = () => {}
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    const [execute, begin] = [client.execute.bind(client), client.transaction.bind(client)]
    this.reconnect = () => client.reconnect()
    // The driver leaves a statement that met a lock unfinished, and then its connection commits nothing any more.
    const renewIfBusy = (error: { readonly code?: unknown }) => {
      if (error.code === 'SQLITE_BUSY') client.reconnect()
      throw error
    }
    client.execute = (statement: never) => execute(statement).catch(renewIfBusy)
    // The write lock first: of two that read and then write SQLite would fail one, however long they would wait.
    client.transaction = () => begin('write').catch(renewIfBusy)
    return client
  }
}

export function openSqlite(url: string): PrismaClient {
  const adapter = new WriteFirstLibSql({ url, timeout: usual.transactionOptions.maxWait })
  let known: number | undefined
  const isInPlace = () => {
    const found = statSync(toFilePath(url), { throwIfNoEntry: false })?.ino
    // Another was put in its place, such as a copy after it was moved away.
    if (known !== undefined && found !== undefined && found !== known) adapter.reconnect()
    known = found ?? known
    return found !== undefined
  }
  const breaker = new CircuitBreaker({ look: () => probeSqlite(toFilePath(url)), isInPlace })
  const client = new PrismaClient({ adapter, ...usual, log: [{ emit: 'event', level: 'query' }] })
  return wrapClient(client, async (isWrite, work) => {
    // The driver works in this thread, and awaiting it lets no request in: a long job would hold up all others.
    await new Promise(setImmediate)
    return breaker.run(isWrite, work)
  })
}
