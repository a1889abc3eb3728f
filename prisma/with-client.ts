import { Client } from 'pg'
import { parseClientConfig } from '@/lib/foundation/database/address'

/** For a transaction that may take long, whatever a host has bound others to. Behind a pooler it binds nobody else. */
export const UNBOUNDED =
  'SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0'

/** Does some work with a connection to PostgreSQL that ends with it. */
export async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client(parseClientConfig(url))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
