import { randomUUID } from 'node:crypto'
import { type Facts, listValues, spread } from './facts'
import type { Oracle } from './oracle'
import { PUBLIC, type Reference, type Rule } from './rules'
import { type Asker, getPart, type Share } from './shares'

type Answer = { readonly status: number; readonly location: string; readonly text: string }
export type Ask = (method: string, path: string, body: unknown, cookie: string) => Promise<Answer>

/** The ids of one request. */
type Trial = { readonly ids: readonly string[]; readonly changed: number; readonly isBodyVaried: boolean }

const SEEN = 6
/** Most ids of the right kind for one asker; writes cost a lock, pages cost rendering. */
const RIGHT = { GET: 40, PAGE: 8, other: 12 } as const

export type Sweep = { readonly facts: Facts; readonly oracle: Oracle; readonly ask: Ask }
type Asks = { readonly entry: string; readonly rule: Rule; readonly share: Share }
/** An entry with its rule and the share of ids of a wrong kind. */
export type Entry = { readonly entry: string; readonly rule: Rule | typeof PUBLIC; readonly share: Share }

/** Lists the faults in an entry's responses to one asker; also returns the number of requests. */
export async function sweepEntry(sweep: Sweep, { entry, rule, share }: Entry, who: Asker) {
  const [verb = '', address = ''] = entry.split(' ')
  const wrong: string[] = []
  let asked = 0
  const method = verb === 'PAGE' || verb === 'IMAGE' ? 'GET' : verb
  const call = async (ids: readonly string[], body?: unknown) => {
    asked++
    const answer = await sweep.ask(method, fill(address, ids), body, who.cookie)
    if (answer.status >= 500) wrong.push(`${entry} by ${who.name} of ${ids}: ${answer.status}`)
    return answer
  }
  const places = address.match(/\[/g)?.length ?? 0
  const wrongIds = oneOfEachTable(sweep.facts, who.name + entry)
  if (rule === PUBLIC) {
    // Two requests are enough for a picture.
    const any = getPart(wrongIds, share)
    for (const id of verb === 'IMAGE' ? any.slice(0, 2) : any) await call(Array.from({ length: places }, () => id))
    return { wrong, asked }
  }
  const baselines = new Map<string, Promise<Answer>>()
  const likeNothing = (trial: Trial, body: unknown) => {
    const ids = trial.ids.map((id, place) => (place === trial.changed ? randomUUID() : id))
    const key = JSON.stringify([trial.changed, trial.ids.filter((_, place) => place !== trial.changed), body])
    const known = baselines.get(key) ?? call(ids, body)
    baselines.set(key, known)
    return known
  }
  const maySignedOut = rule.isForVisitors === true
  const may = (ids: readonly string[]) =>
    (who.id !== null || maySignedOut) && rule.may(sweep.oracle, who.id ?? '', ...ids)
  for (const trial of listTrials(sweep, { entry, rule, share }, who, getPart([...wrongIds, ...odd], share))) {
    const { ids, changed } = trial
    const say = (what: string) => wrong.push(`${entry} by ${who.name} of ${ids.join(', ')}: ${what}`)
    if (may(ids)) {
      // Permitted actions are not carried out: only reads, or a body that no schema accepts.
      if (method !== 'GET' && !rule.body) continue
      const { status, location } = await call(ids, method === 'GET' ? undefined : 'no object')
      if (verb === 'PAGE' && status === 307 && location.endsWith('/dashboard')) continue
      const wanted = method === 'GET' ? 200 : 400
      if (status !== wanted) say(`${status}, not ${wanted}, though they may`)
      continue
    }
    for (const body of listBodies(rule, trial)) {
      const [answer, nothing] = [await call(ids, body), await likeNothing(trial, body)]
      const hasWords = verb !== 'PAGE' && !isOfContent(rule, changed)
      const isSame = answer.status === nothing.status && (!hasWords || answer.text === nothing.text)
      if (!isSame) say(`${answer.status} ${answer.text}, but ${nothing.status} ${nothing.text} where there is nothing`)
      const isParentSeen = changed > 0
      if (body !== 'no object' && !isParentSeen && !isRefusal(answer, who.id !== null || maySignedOut))
        say(`${answer.status}, though they may not`)
      if (answer.status < 300) say(`${answer.status}, though they may not`)
    }
  }
  return { wrong, asked }
}

/**
 * Returns whether a parameter is public content, such as a step: the response to an existing one may differ from that
 * to an unknown one.
 */
const isOfContent = ({ kinds }: Rule, place: number): boolean => ['Step', 'Skill'].includes(kinds[place]?.[0] ?? '')

/** Lists the bodies to send: also an invalid one, whose refusal must not reveal whether a row exists. */
const listBodies = ({ body }: Rule, { isBodyVaried }: Trial): readonly unknown[] =>
  body && isBodyVaried ? [body, 'no object'] : [body]

/** @param isLetIn whether the asker is signed in far enough not to be sent to the sign-in page */
function isRefusal({ status, location }: Answer, isLetIn: boolean): boolean {
  if (isLetIn) return status === 404
  return status === 401 || (status >= 300 && status < 400 && location.includes('/sign-in'))
}

const fill = (address: string, ids: readonly string[]): string => {
  let place = 0
  return address.replace(/\[[^\]]+\]/g, () => encodeURIComponent(ids[place++] ?? ''))
}

/** Picks one value of each table, another for each salt: together the askers and entries try many. */
function oneOfEachTable(facts: Facts, salt: string): string[] {
  const seed = [...salt].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7)
  return facts.tables.flatMap(({ ids }) => (ids.length > 0 ? [ids[seed % ids.length] as string] : []))
}

const odd = ['nonsense', '0', '\u0000', '../../me', "' OR 1=1 --", '🚲']

function listTrials(
  { facts, oracle }: Sweep,
  { entry, rule, share }: Asks,
  who: Asker,
  wrong: readonly string[],
): Trial[] {
  const verb = entry.split(' ')[0]
  const limit = verb === 'GET' || verb === 'PAGE' ? RIGHT[verb] : RIGHT.other
  // Whether a body is read before the row is looked up does not depend on the row: this is shared too.
  const isVaried = (n: number) => n % share.of === share.index
  const [first, second] = rule.kinds
  if (!first) return []
  const firsts = listValues(facts, ...first)
  const seen = (ids: readonly string[]) => who.id !== null && rule.may(oracle, who.id, ...ids)
  if (!second) {
    const visible = spread(
      firsts.filter((id) => seen([id])),
      SEEN,
    )
    const others = spread(
      firsts.filter((id) => !seen([id])),
      limit,
    )
    const right = [...visible, ...others].map((id, n) => ({ ids: [id], changed: 0, isBodyVaried: isVaried(n) }))
    return [...right, ...wrong.map((id) => ({ ids: [id], changed: 0, isBodyVaried: false }))]
  }
  const seconds = listValues(facts, ...second)
  const own = firsts.flatMap((outer) => seconds.flatMap((inner) => (seen([outer, inner]) ? [[outer, inner]] : [])))
  const knows = (id: string) => who.id !== null && rule.knows?.(oracle, who.id, id) === true
  // The first id may be known to the asker: then the second one has to be unknown.
  const at = (ids: readonly string[], isBodyVaried: boolean): Trial => ({
    ids,
    changed: knows(ids[0] ?? '') ? 1 : 0,
    isBodyVaried,
  })
  const held = own[0]?.[0] ?? firsts.find(knows)
  const inner = own[0]?.[1] ?? seconds[0] ?? randomUUID()
  const pairs = spread(seconds, limit).flatMap((second) => spread(firsts, 3).map((outer) => [outer, second]))
  return [
    ...spread(own, SEEN).map((ids, n) => at(ids, isVaried(n))),
    ...spread(pairs, limit).map((ids, n) => at(ids, isVaried(n))),
    ...wrong.map((id) => at([id, inner], false)),
    // Another person's row, or a row of another kind, below one of the asker's own.
    ...(held ? [...wrong, ...spread(seconds, limit)].map((id) => at([held, id], false)) : []),
  ]
}

/** Sweeps an id in a query or a body: another person's gets the same response as an unknown one. */
export async function sweepReference({ facts, oracle, ask }: Sweep, reference: Reference, who: Asker, share: Share) {
  const { method, kind, may, path, body, isPage } = reference
  const [table, column] = kind
  const tell = async (id: string) => ask(method, path(id), body?.(id), who.cookie)
  const nothing = await tell(randomUUID())
  const right = facts.rows(table).map((row) => String(row[column]))
  const ids = [
    ...spread(right, RIGHT.GET),
    ...getPart(oneOfEachTable(facts, who.name + path('')).filter(isGuid), share),
  ]
  const wrong: string[] = []
  for (const id of ids) {
    if (who.id !== null && may(oracle, who.id, id)) continue
    const answer = await tell(id)
    const isSame = answer.status === nothing.status && (isPage || answer.text === nothing.text)
    if (!isSame || answer.status < 300) {
      wrong.push(
        `${method} ${path(id)} by ${who.name}: ${answer.status} ${answer.text}, but ${nothing.status} for nothing`,
      )
    }
  }
  return { wrong, asked: ids.length + 1 }
}

const isGuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
