// Brings the database to the newest migration: each file once, in the order of their names.
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const folder = new URL('./migrations/', import.meta.url)

export async function migrate(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY)')
  const { rows } = await client.query('SELECT name FROM migration')
  const applied = new Set(rows.map(({ name }) => name))
  for (const name of readdirSync(folder).sort()) {
    if (applied.has(name)) continue
    await client.query(`BEGIN; ${readFileSync(new URL(name, folder), 'utf8')} COMMIT`)
    await client.query('INSERT INTO migration VALUES ($1)', [name])
  }
  await client.end()
}
