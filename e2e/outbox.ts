import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { expect } from './fixtures'
import { server } from './server'

/** Folder beside the database with mail that no server is configured to send. */
const outbox = path.join(path.dirname(server.env.DATABASE_URL.slice('file:'.length)), 'outbox')

/** Waits for a mail to the address with a path of this kind, and returns the path. Ignores other mails to it. */
export async function pathMailedTo(address: string, kind: RegExp): Promise<string> {
  let found: string | undefined
  const look = async () => {
    for (const name of namesIn(outbox)) {
      const { to, text } = await simpleParser(readFileSync(path.join(outbox, name)))
      const isTheirs = [to].flat().some((field) => field?.text.includes(address))
      if (isTheirs) found = text?.match(kind)?.[0] ?? found
    }
    return found
  }
  await expect.poll(look, { message: `a mail to ${address}`, timeout: 30_000 }).toBeDefined()
  return found ?? ''
}

/** Lists complete mails only. Before the first there is no folder. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^[^.].*\.eml$/.test(name))
  } catch {
    return []
  }
}
