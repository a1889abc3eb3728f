import type { Client } from 'pg'
import { makeLearner } from '../harness/client'

/** A person who uses the API: their headers contain their session. */
export type Person = { readonly id: string; readonly headers: Readonly<Record<string, string>> }

/** Makes a learner with a plan, who is also a mentor and may make cohorts. */
export async function makePerson(url: string, sql: Client, name: string): Promise<Person> {
  const { id, client } = await makeLearner(url, { name, email: `${name}@example.org` })
  await sql.query(`UPDATE "User" SET "isMentor" = true, "emailVerifiedAt" = now() WHERE "id" = $1`, [id])
  return { id, headers: { 'content-type': 'application/json', cookie: client.cookie } }
}
