import { createClient } from '@libsql/client'
import { server } from './server'

/**
 * Confirms the address of somebody who has just signed up, as the link in their mail would: straight in the database,
 * since most journeys are about something else.
 */
export async function confirmAddress(email: string): Promise<void> {
  const client = createClient({ url: server.env.DATABASE_URL, timeout: 5000 })
  const at = new Date().toISOString().replace('Z', '+00:00')
  await client.execute({ sql: 'UPDATE "User" SET "emailVerifiedAt" = ? WHERE "email" = ?', args: [at, email] })
  client.close()
}
