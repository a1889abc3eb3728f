import { Client } from 'pg'
import { parsePoolConfig } from '@/lib/foundation/database/address'

/** Does some work with a connection to PostgreSQL that ends with it. */
export async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client(parsePoolConfig(url))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
