import 'server-only'
import { statSync } from 'node:fs'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { fileOf } from './address'
import { lookAt } from './look-at-sqlite'
import { keepPrepared } from './prepared'
import { Reach, reaching } from './reach'
import { timed } from './timed'
import { takingTurns } from './turns'

/**
 * Takes the write lock when a transaction begins, not at its first write: two transactions that both read first and
 * write later would otherwise fail each other with SQLITE_BUSY, whatever the timeout.
 */
class WriteFirstLibSql extends PrismaLibSql {
  #reconnect = () => {}
  readonly #reach: Reach

  constructor(url: string) {
    // How long a write waits for another process, in milliseconds.
    super({ url, timeout: 5000 })
    const file = fileOf(url)
    const isInPlace = whetherInPlace(file, () => this.#reconnect())
    this.#reach = new Reach({ look: () => lookAt(file), isInPlace })
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    const begin = client.transaction.bind(client)
    client.transaction = () => begin('write')
    this.#reconnect = () => client.reconnect()
    return client
  }

  override async connect() {
    return reaching(takingTurns(timed(await super.connect())), this.#reach)
  }
}

/**
 * Tells whether the file is there. Where another has taken its place, as when it was moved away and put back as a copy,
 * the connections to the old one end.
 */
function whetherInPlace(file: string, reconnect: () => void): () => boolean {
  let known: number | undefined
  return () => {
    const found = statSync(file, { throwIfNoEntry: false })?.ino
    if (found === undefined) return false
    if (known !== undefined && known !== found) reconnect()
    known = found
    return true
  }
}

export function openSqlite(url: string): PrismaClient {
  keepPrepared()
  return new PrismaClient({ adapter: new WriteFirstLibSql(url), errorFormat: 'minimal' })
}
