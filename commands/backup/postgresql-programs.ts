import { spawn } from 'node:child_process'
import { postgresqlAddress } from '@/lib/foundation/database/address'
import { BackupError } from './manifest'

/** Parameters of an address that PostgreSQL's programs know; they refuse others, such as the size of our pool. */
const KNOWN = /^(ssl|host$|port$|options$|connect_timeout$|target_session_attrs$|channel_binding$|gss)/

/**
 * Converts an address for the programs, with the password apart, so that it does not appear in the list of processes.
 */
export function toConnection(url: string) {
  const { connectionString, schema } = postgresqlAddress(url)
  const address = new URL(connectionString)
  const password = decodeURIComponent(address.password)
  address.password = ''
  for (const name of [...address.searchParams.keys()]) if (!KNOWN.test(name)) address.searchParams.delete(name)
  const env: Record<string, string> = password ? { PGPASSWORD: password } : {}
  return { dbname: address.toString(), schema, env }
}

/**
 * Runs a PostgreSQL program.
 * @throws BackupError where it is missing, and with its error output when it fails
 */
export async function runProgram(name: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  await readOutput(name, args, env)
}

/** Returns a PostgreSQL program's version line, such as `pg_dump (PostgreSQL) 15.14`. */
export const readVersion = (name: string): Promise<string> => readOutput(name, ['--version'], {})

async function readOutput(name: string, args: readonly string[], env: Record<string, string>): Promise<string> {
  const child = spawn(name, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [said, complaint] = ['', '']
  child.stdout.on('data', (chunk) => (said = (said + chunk).slice(-4000)))
  child.stderr.on('data', (chunk) => (complaint = (complaint + chunk).slice(-4000)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () => reject(new BackupError(`${name} is not installed here (Debian: postgresql-client)`)))
    child.once('close', resolve)
  })
  if (code !== 0) throw new BackupError(`${name} failed: ${complaint.trim().replaceAll('\n', '; ')}`)
  return said
}
