import { postgresqlAddress } from '@/lib/foundation/database/address'
import { ProblemLines } from '@/lib/operations/integrity/check'
import { UNBOUNDED, withClient } from '@/prisma/with-client'
import { listTables } from '../move/tables'
import { textsOfPostgresql } from '../move/target'
import { makeRowCheck } from './check'

/**
 * Checks every row of a database at one moment, without blocking others.
 * @returns a line for each invalid value, up to a screenful
 */
export function checkPostgresqlRows(url: string): Promise<string[]> {
  const { schema } = postgresqlAddress(url)
  return withClient(url, async (client) => {
    const lines = new ProblemLines()
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${UNBOUNDED}`)
    await client.query(`SET LOCAL DateStyle = 'ISO'`)
    for (const table of await listTables(client, schema)) {
      const checkRow = makeRowCheck(table)
      for await (const rows of textsOfPostgresql(client, schema, table)) {
        for (const row of rows) lines.add(...checkRow(row))
      }
    }
    return lines.all()
  })
}
