import { inParallel } from '../in-parallel'
import { type Attack, attacks } from './attacks'
import { chanceFrom, shuffled } from './chance'
import { fault } from './check-reply'
import { type Reply, sendOnce } from './client'
import { cursorsToTry } from './cursors'
import { headsToTry } from './heads'
import { type Document, listOperations } from './operations'
import { gatherPeople, type People } from './people'
import { signInsToTry } from './sign-ins'
import { pagesToTry, type Visit } from './visits'

export type Options = {
  readonly requests: number
  readonly seed: number
  /** Time after which no more calls are sent. */
  readonly seconds: number
  /** Called now and then with the number sent. */
  readonly onProgress: (sent: number) => void
}
export type Report = {
  readonly sent: number
  readonly calls: number
  /** Number of calls that at least one request got through to: a response of 2xx or 3xx. */
  readonly succeeded: number
  readonly neverReached: readonly string[]
  readonly byStatus: Readonly<Record<number, number>>
  /** Faults, each kind once for each call, with its request. */
  readonly faults: readonly string[]
}

const AT_ONCE = 8
/** Number of requests after which what they removed is restored. */
const ROUND = 400

/** Sends the requests, eight at a time, and judges each response. */
export async function fuzz(port: number, { requests, seed, seconds, onProgress }: Options): Promise<Report> {
  const document = await sendOnce(port, { method: 'GET', target: '/api/v1/openapi.json' })
  const operations = listOperations(JSON.parse(document.text) as Document)
  const people = await gatherPeople(port)
  const chance = chanceFrom(seed)
  const found = notes()
  const source = attacks(operations, people.known, { requests, chance })
  const until = performance.now() + seconds * 1000
  for (let next = source.next(); !next.done && performance.now() < until; ) {
    const round: Attack[] = []
    for (; !next.done && round.length < ROUND; next = source.next()) round.push(next.value)
    await inParallel(round, AT_ONCE, (one) => tryCall(port, one, people, found))
    await people.restore()
    onProgress(sentIn(found))
  }
  const share = (of: number, most: number) => Math.min(most, Math.floor(requests / of))
  const visits = [
    ...pagesToTry(people.known(), chance, share(10, 1500)),
    ...shuffled(await cursorsToTry(people.known()), chance).slice(0, share(8, 1500)),
    ...(await signInsToTry(port, chance, share(30, 500))),
    ...headsToTry(chance, share(5, 6000)),
  ]
  await inParallel(visits, AT_ONCE, (visit) => tryVisit(port, visit, people, found))
  const { byStatus, faults, reached } = found
  return {
    sent: sentIn(found),
    calls: operations.length,
    succeeded: reached.size,
    neverReached: operations.map(({ method, path }) => `${method} ${path}`).filter((name) => !reached.has(name)),
    byStatus,
    faults: [...faults.values()],
  }
}

const notes = () => ({
  byStatus: {} as Record<number, number>,
  faults: new Map<string, string>(),
  reached: new Set<string>(),
})
type Notes = ReturnType<typeof notes>

const sentIn = ({ byStatus }: Notes) => Object.values(byStatus).reduce((sum, count) => sum + count, 0)

async function tryCall(port: number, one: Attack, people: People, found: Notes): Promise<void> {
  const { operation, method, target, headers, body, role } = one
  const name = `${operation.method} ${operation.path}`
  const cookie = people.cookieOf(role)
  const reply = await replyTo(port, {
    method,
    target,
    body,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
    isStream: operation.isStream,
  })
  if (typeof reply === 'string') return note(found, name, reply, one)
  found.byStatus[reply.status] = (found.byStatus[reply.status] ?? 0) + 1
  if (reply.status < 400 && method === operation.method) found.reached.add(name)
  if (reply.status === 401) await people.revive(role)
  const wrong = fault(one, reply)
  if (wrong) note(found, name, wrong, one, reply)
}

async function replyTo(port: number, sent: Parameters<typeof sendOnce>[1]): Promise<Reply | string> {
  try {
    return await sendOnce(port, sent)
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : error}`
  }
}

type Asked = Pick<Attack, 'method' | 'target' | 'what' | 'role'> & { readonly body?: Buffer | null }

function note(found: Notes, name: string, wrong: string, { method, target, what, role, body }: Asked, reply?: Reply) {
  const key = `${name} ${wrong}`
  if (found.faults.has(key)) return
  const sent = body ? ` with ${body.toString('utf8').slice(0, 200)}` : ''
  const answer = reply ? ` -> ${reply.status} ${reply.text.slice(0, 200)}` : ''
  found.faults.set(
    key,
    `${name}: ${wrong} (${role}; ${what || 'as it should be'}): ${method} ${target.slice(0, 200)}${sent}${answer}`,
  )
}

async function tryVisit(port: number, visit: Visit, people: People, found: Notes): Promise<void> {
  const { role, method, target, name, headers = {}, body } = visit
  const cookie = people.cookieOf(role)
  const reply = await replyTo(port, { method, target, body, headers: { ...(cookie ? { cookie } : {}), ...headers } })
  const what = headers.cookie && body ? 'a sign-in' : JSON.stringify(headers).slice(0, 200)
  const asked = { method, target, role, body, what }
  if (typeof reply === 'string') return note(found, name, reply, asked)
  found.byStatus[reply.status] = (found.byStatus[reply.status] ?? 0) + 1
  if (reply.status === 401 && role !== 'visitor') await people.revive(role)
  if (reply.status >= 500) note(found, name, 'an error of the server', asked, { ...reply, text: '' })
}
