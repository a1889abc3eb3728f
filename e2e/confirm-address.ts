import { createClient } from '@libsql/client'
import { server } from './server'

/**
 * Confirms the address of a new account as its mailed link would, directly in the database, since most journeys are
 * about something else.
 */
export async function confirmAddress(email: string): Promise<void> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const at = new Date().toISOString().replace('Z', '+00:00')
  await client.execute({ sql: 'UPDATE "User" SET "emailVerifiedAt" = ? WHERE "email" = ?', args: [at, email] })
  client.close()
}
