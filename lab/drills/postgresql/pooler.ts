import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Learner } from '@/e2e/harness/client'
import { startPgBouncer } from '@/e2e/harness/pgbouncer'
import { inPlace, type Place } from './place'
import { describeTicks, startTicking, type Ticked } from './ticking'

const PAGES = ['/dashboard', '/roadmaps/backend', '/settings', '/api/v1/me/progress', '/api/health/ready']
const REFUSAL = 'DATABASE_URL leads through a connection pooler'

/** A server behind PgBouncer in transaction mode, with commands beside it. @returns what went wrong */
export const pooler = (): Promise<string[]> =>
  inPlace(async (place) => {
    const { cluster, folder, serve, makePeople } = place
    const direct = cluster.url('postgres')
    const bouncer = await startPgBouncer(direct, { default_pool_size: '6' })
    try {
      console.log(`${bouncer.version}, transaction mode, six connections`)
      const pooled = { DATABASE_URL: bouncer.through(direct) }
      const both = { ...pooled, DIRECT_DATABASE_URL: direct }
      const problems: string[] = []
      problems.push(...(await expectRefusal('prepare', [], 78, pooled, place)))
      const server = await serve(both)
      const people = await makePeople(server.url, 6)
      const ticking = startTicking(people, server.url)
      const reading = startReading(people, server.url)
      await ticking.answered(20)
      const file = path.join(folder, 'kept.zip')
      for (const [name, ...args] of [['backup', file], ['restore', '--drill', file], ['verify']] as const) {
        const { code, output } = await place.begin(name, args, both).ended
        console.log(`${[name, ...args.slice(0, -1)].join(' ')} by the direct address ended with ${code}`)
        if (code !== 0) problems.push(`${name} failed: ${output}`)
      }
      for (const [name, ...args] of [['backup', `${file}.2`], ['restore', '--drill', file], ['verify']] as const) {
        problems.push(...(await expectRefusal(name, args, 1, pooled, place)))
      }
      await ticking.answered(20)
      const [ticked, read] = [await ticking.end(), await reading.end()]
      console.log(`${describeTicks(ticked)}; ${read.count} pages and answers`)
      problems.push(...listFaults(ticked), ...read.wrong)
      await server.stop()
      await bouncer.tell('PAUSE')
      const { code, output } = await place.begin('restore', [file, '--force', '--direct'], both).ended
      await bouncer.tell('RESUME')
      console.log(`with the server stopped and the pooler paused, restore --force --direct ended with ${code}`)
      if (code !== 0) problems.push(`restore --force --direct failed: ${output}`)
      await server.start()
      const after = startTicking(people, server.url)
      await after.answered(people.length)
      const again = await after.end()
      console.log(`after it: ${describeTicks(again)}`)
      return [...problems, ...listFaults(again)]
    } finally {
      await bouncer.stop()
    }
  })

/** A tick that met another is refused with 409, and sent again: that is no fault. */
const listFaults = ({ refusals, lost }: Ticked): string[] => [
  ...refusals.filter((said) => !said.startsWith('4')),
  ...lost,
]

async function expectRefusal(
  name: string,
  args: readonly string[],
  status: number,
  env: Readonly<Record<string, string>>,
  { begin }: Place,
): Promise<string[]> {
  const { code, output } = await begin(name, args, env).ended
  const [line = ''] = output.split('\n').filter((one) => one.includes(REFUSAL))
  if (code !== status || !line) return [`${name} without a direct address ended with ${code}: ${output}`]
  console.log(`without it, status ${code}: ${line}`)
  return []
}

/** People who open one page after the other until told to end. */
function startReading(people: readonly Learner[], url: string) {
  const wrong: string[] = []
  let [isOver, count] = [false, 0]
  const work = people.slice(0, 2).map(async ({ client }) => {
    for (let turn = 0; !isOver; turn++) {
      const page = PAGES[turn % PAGES.length] ?? ''
      const answer = await fetch(url + page, { headers: { cookie: client.cookie }, redirect: 'manual' })
      await answer.text()
      count++
      if (answer.status >= 400) wrong.push(`${page} was answered with ${answer.status}`)
      await wait(30)
    }
  })
  const end = async () => {
    isOver = true
    await Promise.all(work)
    return { count, wrong }
  }
  return { end }
}
