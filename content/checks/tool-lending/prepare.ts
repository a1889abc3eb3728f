import { type CheckApi, CheckFailure, type RequestInput } from '@/lib/learning/checks/kit/brief'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import { NotRunError } from '@/lib/learning/checks/kit/run-checks'
import { describeBody, expectStatus, type Fields, isObject, parseJson, requirePrepared } from '../expectations'

/** Requests by which checks prepare what they need, and the reading of lists. */

export type Resource = 'items' | 'members' | 'loans'

/** Longest id and cursor that are sent back, in characters: an answer may be anything. */
const LONGEST_ID = 200
export const LONGEST_CURSOR = 1000
/** A list that never ends is read no further. */
const MOST_PAGES = 60

export const nameAnItem = ({ random }: CheckApi) =>
  `${random.pick(['Drill', 'Saw', 'Ladder', 'Säge'])} ${random.word()}`

export const toItemRequest = (json: Readonly<Record<string, unknown>>) =>
  ({ method: 'POST', path: '/items', json }) satisfies RequestInput

export const toLoanRequest = (itemId: string, memberId: string, more: Readonly<Record<string, unknown>> = {}) =>
  ({ method: 'POST', path: '/loans', json: { itemId, memberId, ...more } }) satisfies RequestInput

/** Makes an item, and returns its id. */
export async function addItem(api: CheckApi, category = api.random.word()): Promise<string> {
  return readNewId(api, await api.send(toItemRequest({ name: nameAnItem(api), category })))
}

export async function addItems(api: CheckApi, count: number, category = api.random.word()): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) ids.push(await addItem(api, category))
  return ids
}

export async function addMember(api: CheckApi): Promise<string> {
  return readNewId(
    api,
    await api.send({ method: 'POST', path: '/members', json: { name: `Ana ${api.random.word()}` } }),
  )
}

export async function addMembers(api: CheckApi, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) ids.push(await addMember(api))
  return ids
}

/** Lends an item. `dueOn` is left out unless it is given. */
export async function addLoan(api: CheckApi, itemId: string, memberId: string, dueOn?: string): Promise<string> {
  return readNewId(api, await api.send(toLoanRequest(itemId, memberId, dueOn === undefined ? {} : { dueOn })))
}

export const toReturnRequest = (loanId: string) =>
  ({ method: 'POST', path: `${toPath('loans', loanId)}/return` }) satisfies RequestInput

/** Returns the path of one thing. A lone half of a character has no encoding, and is replaced. */
export const toPath = (resource: Resource, id: string): string =>
  `/${resource}/${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`

/**
 * Returns the id of what was made: from the body, otherwise from the Location, because a fault in one of them is found by
 * the check that is about it.
 */
export function readNewId(api: CheckApi, exchange: Exchange): string {
  requirePrepared(exchange)
  const body = parseJson(exchange)
  const inBody = isObject(body) ? toId(body.id) : null
  const id = inBody ?? toId(decodeLast(api.pathOfLocation(exchange) ?? ''))
  if (id === null) throw new NotRunError('blocked')
  return id
}

function decodeLast(path: string): string {
  const last = path.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** A number counts as an id here, so that one check alone says that ids are strings. */
function toId(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_ID ? text : null
}

export type Page = { readonly rows: readonly Fields[]; readonly next: string | null; readonly exchange: Exchange }

/** Asks for one page of a list. The check `lists` is about its form; others are not run where that is wrong. */
export async function readPage(api: CheckApi, path: string): Promise<Page> {
  const exchange = await api.send({ method: 'GET', path })
  expectStatus(exchange, 200)
  const body = parseJson(exchange)
  if (!isObject(body) || !Array.isArray(body.data)) throw new NotRunError('blocked')
  return { rows: body.data.filter(isObject), next: readNext(body.next, exchange), exchange }
}

function readNext(next: unknown, exchange: Exchange): string | null {
  if (typeof next !== 'string') return null
  if (next.length > LONGEST_CURSOR) {
    throw new CheckFailure(`a next of at most ${LONGEST_CURSOR} characters`, `${next.length} characters`, exchange)
  }
  return next
}

export const toCursorPath = (path: string, cursor: string): string =>
  `${path}&cursor=${encodeURIComponent(cursor.replace(/\p{Surrogate}/gu, '\ufffd'))}`

export const idOf = ({ id }: Fields): string => toId(id) ?? ''

type Walk = {
  /** Ids of all rows, in order, once for each time that they came. */
  readonly ids: readonly string[]
  readonly pages: readonly Page[]
}

/**
 * Reads a list to its end, at most sixty pages.
 * @param path with its query
 * @param afterPage what is to happen between two pages
 */
export async function walkList(api: CheckApi, path: string, afterPage?: () => Promise<void>): Promise<Walk> {
  const pages = [await readPage(api, path)]
  for (let next = pages[0]?.next ?? null; next !== null && pages.length < MOST_PAGES; ) {
    await afterPage?.()
    const page = await readPage(api, toCursorPath(path, next))
    pages.push(page)
    next = page.next
  }
  return { ids: pages.flatMap(({ rows }) => rows.map(idOf)), pages }
}

/** Requires that a list holds one category alone. The check `filter-category` is about that; others are not run. */
export function requireCategory(rows: readonly Fields[], category: string): void {
  if (rows.some((row) => typeof row.category === 'string' && row.category !== category))
    throw new NotRunError('blocked')
}

/** Returns the day so many days later, `2026-12-08`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Requires an id that is a string. */
export function expectId(fields: Fields, exchange: Exchange): string {
  const { id } = fields
  if (typeof id === 'string' && id !== '' && id.length <= LONGEST_ID) return id
  throw new CheckFailure(`an id that is a string of 1 to ${LONGEST_ID} characters`, describeBody(exchange), exchange)
}
