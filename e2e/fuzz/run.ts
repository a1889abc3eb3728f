import { inParallel } from '../in-parallel'
import { entriesOfTree } from '../policy/route-tree'
import { type Attack, attacks, type Role, roles } from './attacks'
import { type Chance, chanceFrom, shuffled } from './chance'
import { type Reply, sendOnce } from './client'
import { type Head, headsToTry } from './heads'
import { hostileTexts, rawSegments } from './hostile'
import { fault } from './judge'
import { type Document, listOperations } from './operations'
import { gatherPeople, type People } from './people'

export type Options = {
  readonly requests: number
  readonly seed: number
  /** Sends no more calls after so long, however many are left. */
  readonly seconds: number
  /** Called now and then with how many were sent. */
  readonly onProgress: (sent: number) => void
}
export type Report = {
  readonly sent: number
  readonly calls: number
  /** Of the calls, those that at least one request got through to: answered 2xx or 3xx. */
  readonly succeeded: number
  readonly neverReached: readonly string[]
  readonly byStatus: Readonly<Record<number, number>>
  /** What was wrong, each kind once for each call, with the request behind it. */
  readonly faults: readonly string[]
}

const AT_ONCE = 8
/** After so many requests what they took away is given back. */
const ROUND = 400

/** Sends the requests, eight at a time, and judges each answer. */
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
  const pages = pagesToTry(chance, Math.min(1000, Math.floor(requests / 15)))
  await inParallel(pages, AT_ONCE, (page) => tryPage(port, page, people, found))
  const heads = headsToTry(chance, Math.min(6000, Math.floor(requests / 5)))
  await inParallel(heads, AT_ONCE, (head) => tryHead(port, head, found))
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

type PageAsked = { readonly role: Role; readonly target: string; readonly name: string }

/** Every page by everybody, with nothing behind its parameters; then some with parameters and queries that are bent. */
function pagesToTry(chance: Chance, most: number): PageAsked[] {
  const pages = entriesOfTree().flatMap((entry) => (entry.startsWith('PAGE ') ? [entry.slice('PAGE '.length)] : []))
  const texts = [...hostileTexts.filter((text) => text.length < 1000).map(encodeURIComponent), ...rawSegments]
  const none = (page: string) => page.replace(/\[\w+\]/g, () => 'none')
  const plain = pages.flatMap((page) => roles.map((role) => ({ name: `PAGE ${page}`, target: none(page), role })))
  const bent = pages.flatMap((page) => {
    const params = page.includes('[') ? texts.map((text) => page.replace(/\[\w+\]/g, () => text)) : []
    const queries = QUERIES.flatMap((key) => texts.slice(0, 12).map((text) => `${none(page)}?${key}=${text}`))
    return [...params, ...queries].map((target) => ({ name: `PAGE ${page}`, target, role: chance.pick(roles) }))
  })
  return [...plain, ...shuffled(bent, chance).slice(0, most)]
}

/** What pages read of their address. */
const QUERIES = ['q', 'cursor', 'cohort', 'state', 'token', 'next', 'country', 'step', 'sort', 'flag']

async function tryPage(port: number, { role, target, name }: PageAsked, people: People, found: Notes): Promise<void> {
  const cookie = people.cookieOf(role)
  const reply = await replyTo(port, { method: 'GET', target, headers: cookie ? { cookie } : {} })
  const asked = { method: 'GET', target, role, what: 'a page' }
  if (typeof reply === 'string') return note(found, name, reply, asked)
  found.byStatus[reply.status] = (found.byStatus[reply.status] ?? 0) + 1
  if (reply.status >= 500) note(found, name, 'an error of the server', asked, { ...reply, text: '' })
}

async function tryHead(port: number, { method, target, headers, name }: Head, found: Notes): Promise<void> {
  const reply = await replyTo(port, { method, target, headers })
  const asked = { method, target, role: 'visitor' as const, what: JSON.stringify(headers).slice(0, 200) }
  if (typeof reply === 'string') return note(found, name, reply, asked)
  found.byStatus[reply.status] = (found.byStatus[reply.status] ?? 0) + 1
  if (reply.status >= 500) note(found, name, 'an error of the server', asked, { ...reply, text: '' })
}
