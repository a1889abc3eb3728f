import { createClient } from '@libsql/client'
import type { RoadmapContent } from '@/lib/learning/roadmaps/content'

export const FLOOR_PEOPLE = 16
export const floorCookie = (person: number): string => `floor=session-${person}`

/** Makes the bare server's database: the same steps as ours, people, their sessions, and their progress. */
export async function makeFloorDatabase(url: string, { stages }: RoadmapContent): Promise<void> {
  const client = createClient({ url })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.batch(
    [
      'CREATE TABLE session (id TEXT PRIMARY KEY, person TEXT NOT NULL)',
      'CREATE TABLE step (id TEXT PRIMARY KEY, title TEXT NOT NULL, hours INTEGER NOT NULL, position INTEGER NOT NULL)',
      'CREATE TABLE progress (person TEXT NOT NULL, step TEXT NOT NULL, status TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (person, step))',
      ...Array.from({ length: FLOOR_PEOPLE }, (_, person) => ({
        sql: 'INSERT INTO session VALUES (?, ?)',
        args: [`session-${person}`, `person-${person}`],
      })),
      ...stages
        .flatMap(({ steps }) => steps)
        .map(({ slug, title, effort }, position) => ({
          sql: 'INSERT INTO step VALUES (?, ?, ?, ?)',
          args: [slug, title, effort.median, position],
        })),
    ],
    'write',
  )
  client.close()
}
