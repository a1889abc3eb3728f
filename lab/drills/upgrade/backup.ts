import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Learner, makeLearner } from '@/e2e/harness/client'
import { run } from './releases'
import { FILES } from './visitors'

const STEP = 'git-basics'

/** Runs `waymark COMMAND` of the release that a link points to. @returns the last line of its output */
export function waymark(current: string, args: readonly string[], env: Readonly<Record<string, string>>): string {
  const said = run(path.join(current, 'bin', 'waymark'), args, current, {
    ...process.env,
    NODE_ENV: 'production',
    ...env,
  })
  const last = said.trim().split('\n').at(-1) ?? ''
  console.log(`waymark ${args[0]}: ${last}`)
  return last
}

/** Makes people with a tick each, for the next backup. */
export async function makeTicked(url: string): Promise<readonly Learner[]> {
  const names = ['before0', 'before1', 'before2']
  const people = await Promise.all(names.map((name) => makeLearner(url, { name, email: `${name}@example.org` })))
  for (const { name, client } of people) {
    const key = { headers: { 'idempotency-key': `${name}-before-the-backup` } }
    await client.api('put', '/api/v1/me/progress/{step}', { params: { step: STEP }, body: { status: 'done' } }, key)
  }
  return people
}

type Expected = {
  readonly url: string
  /** The build that has to serve again. */
  readonly folder: string
  /** People in the backup, each with one event. */
  readonly inBackup: readonly Learner[]
  /** People who signed up after the backup. */
  readonly later: readonly Learner[]
}

/** Checks a release restored with its earlier backup. @returns the problems, one line each */
export async function wrongAfterReturn({ url, folder, inBackup, later }: Expected): Promise<readonly string[]> {
  const problems: string[] = []
  for (const { name, client } of inBackup) {
    const { eventCount } = await client.api('get', '/api/v1/me/progress')
    if (eventCount !== 1) problems.push(`${eventCount} events of ${name} are there; the backup has 1`)
  }
  for (const { name, client } of later) {
    const { status } = await client.call('GET', '/api/v1/me/progress')
    if (status !== 401) problems.push(`${name}, who is not in the backup, is answered with ${status}`)
  }
  const page = await (await fetch(url)).text()
  const files = [...new Set(page.match(FILES) ?? [])]
  const foreign = files.filter((file) => !existsSync(path.join(folder, '.next', file)))
  if (files.length === 0 || foreign.length > 0)
    problems.push(`${foreign.length} of ${files.length} files of / are not its own`)
  console.log(
    `Served again: ${inBackup.length} people of the backup, ${later.length} later ones gone, ${files.length} files of /`,
  )
  return problems
}
