import { type RandomSource, shuffled } from './chance'
import { contentTypes, hostileBodies, hostileJson, hostileTexts, rawSegments, spoilers } from './hostile'
import type { Operation } from './operations'
import { type Known, listKnown, makeSample } from './samples'

export const roles = ['visitor', 'learner', 'mentor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Picks a role, usually one with access, so that the request gets further. */
function roleFor({ path }: Operation, chance: RandomSource): Role {
  if (chance.next() < 0.3) return chance.pick(roles)
  if (path.includes('/admin/')) return 'admin'
  if (path.includes('/me/') || path.endsWith('/withdraw') || path.endsWith('/rating')) return 'learner'
  return chance.next() < 0.2 ? 'admin' : 'mentor'
}

/** A request, ready to send. */
export type Attack = {
  readonly operation: Operation
  readonly role: Role
  /** Description of its fault; empty for a valid one. */
  readonly what: string
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

/** Changes a valid request. Applied late, because the server's rows change during the run. */
export type Bend = (draft: Draft, chance: RandomSource) => void

export type Draft = {
  method: string
  /** Encoded path parameters, by name. */
  params: Record<string, string>
  query: [name: string, value: string][]
  headers: Record<string, string>
  /** A value to encode as JSON or as a form; raw JSON where a part of it is replaced. */
  body: unknown
  raw: Buffer | null
  what: string[]
}

/** Lists every change of this call once: each parameter, header and field with each hostile value. */
export function makeBends(operation: Operation, known: Known, chance: RandomSource): Bend[] {
  const bends: Bend[] = [() => {}]
  for (const name of operation.params) {
    for (const text of hostileTexts) bends.push((draft) => setParam(draft, name, encodeURIComponent(text)))
    for (const raw of rawSegments) bends.push((draft) => setParam(draft, name, raw))
    // A real value with a suffix: it passes checks that only look for the name.
    bends.push((draft) => setParam(draft, name, `${draft.params[name]}%00`))
  }
  for (const name of [...operation.query.map((one) => one.name), 'unknown']) {
    bends.push((draft) => dropQuery(draft, name))
    for (const text of hostileTexts) bends.push((draft) => setQuery(draft, name, text))
    bends.push((draft) => setQuery(draft, name, `${draft.query.find(([one]) => one === name)?.[1] ?? ''}\u0000`))
    bends.push((draft) => draft.query.push([name, 'a'], [name, 'b']) && draft.what.push(`?${name} twice`))
  }
  bends.push((draft) => setQuery(draft, 'long', 'x'.repeat(30_000)))
  for (const text of hostileTexts) if (isHeader(text)) bends.push((draft) => setKey(draft, text))
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    bends.push((draft) => bendMethod(draft, method))
  }
  if (operation.media.length === 0)
    return [...bends, (draft) => setRaw(draft, 'a body that is not asked for', Buffer.from('{"a":1}'))]
  for (const [what, body] of hostileBodies) bends.push((draft) => setRaw(draft, what, body))
  for (const type of contentTypes) bends.push((draft) => setType(draft, type))
  for (const json of hostileJson) bends.push((draft) => setRaw(draft, `body ${json.slice(0, 40)}`, Buffer.from(json)))
  return [...bends, ...fieldBends(operation, known, chance)]
}

function fieldBends(operation: Operation, known: Known, chance: RandomSource): Bend[] {
  if (!operation.body) return []
  const places = new Map<string, readonly (string | number)[]>()
  // Takes several samples, so that every member of a union and every optional field occurs.
  for (let turn = 0; turn < 12; turn++) {
    for (const place of placesIn(makeSample(operation.body, '', known, chance))) places.set(place.join('.'), place)
  }
  const extras = ['isAdmin', '__proto__', 'constructor', 'id', 'learnerId', '', '😀']
  return [
    ...[...places.values()].flatMap((place): Bend[] => [
      (draft) => replace(draft, place, undefined),
      ...hostileJson.map(
        (json): Bend =>
          (draft) =>
            replace(draft, place, json),
      ),
      ...spoilers.map(
        (ending): Bend =>
          (draft) =>
            spoil(draft, place, ending),
      ),
      (draft) => spoilKey(draft, place),
      (draft) => repeatKey(draft, place),
    ]),
    ...extras.map(
      (key): Bend =>
        (draft) =>
          replace(draft, [key], '{"isAdmin":true}'),
    ),
  ]
}

function placesIn(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return at.length > 0 ? [at] : []
  const entries = Array.isArray(value)
    ? value.slice(0, 1).map((one, index) => [index, one] as const)
    : Object.entries(value)
  const below = entries.flatMap(([key, one]) => placesIn(one, [...at, key]))
  return at.length > 0 ? [at, ...below] : below
}

const setParam = (draft: Draft, name: string, wire: string) => {
  draft.params[name] = wire
  draft.what.push(`{${name}} ${wire.slice(0, 40)}`)
}
const dropQuery = (draft: Draft, name: string) => {
  draft.query = draft.query.filter(([one]) => one !== name)
  draft.what.push(`no ?${name}`)
}
const setQuery = (draft: Draft, name: string, text: string) => {
  draft.query = [...draft.query.filter(([one]) => one !== name), [name, text]]
  draft.what.push(`?${name} ${JSON.stringify(text.slice(0, 40))}`)
}
const setKey = (draft: Draft, text: string) => {
  draft.headers['idempotency-key'] = text
  draft.what.push(`key ${JSON.stringify(text.slice(0, 40))}`)
}
/** Returns whether Node can send a header: no control characters, Latin-1 only. */
const isHeader = (text: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
const bendMethod = (draft: Draft, method: string) => {
  if (draft.method === method) return
  draft.method = method
  draft.what.push(`method ${method}`)
}
const setRaw = (draft: Draft, what: string, body: Buffer) => {
  draft.raw = body
  draft.what.push(what)
}
const setType = (draft: Draft, type: string) => {
  draft.headers['content-type'] = type
  draft.what.push(`content type "${type}"`)
}

const HOLE = '\u0001hole\u0001'

/** Replaces a part of the body by raw JSON; removes the part where there is none. */
function replace(draft: Draft, place: readonly (string | number)[], json: string | undefined): void {
  const body = withAt(draft.body, place, json === undefined ? undefined : HOLE)
  draft.raw = Buffer.from(JSON.stringify(body ?? null).replace(JSON.stringify(HOLE), () => json ?? ''))
  draft.what.push(`${place.join('.')} = ${json?.slice(0, 40) ?? 'missing'}`)
}

/** Makes a valid text end in characters that no database accepts: it passes every check of length and form. */
function spoil(draft: Draft, place: readonly (string | number)[], ending: string): void {
  const text = place.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], draft.body)
  if (typeof text === 'string') replace(draft, place, JSON.stringify(text + ending))
}

/** Does the same to the name of a field, which is data in a record. */
function spoilKey(draft: Draft, place: readonly (string | number)[]): void {
  replace(draft, [...place.slice(0, -1), `${place.at(-1)}\u0000`], JSON.stringify('passed'))
}

function repeatKey(draft: Draft, place: readonly (string | number)[]): void {
  const key = JSON.stringify(String(place[0]))
  const text = JSON.stringify(draft.body ?? {})
  draft.raw = Buffer.from(text.replace(/^\{/, `{${key}:1,${key}:null,`))
  draft.what.push(`${place[0]} three times`)
}

function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put
  const inner = (value as Record<string, unknown> | null)?.[key as string]
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? withAt(one, rest, put) : one))
  // Defined, not assigned, so that `__proto__` is a field like others.
  const copy = typeof value === 'object' && value !== null ? { ...value } : {}
  Object.defineProperty(copy, key, {
    value: withAt(inner, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}

/** Makes a valid request and applies these changes in turn. */
export function attack(
  operation: Operation,
  role: Role,
  bends: readonly Bend[],
  known: Known,
  chance: RandomSource,
): Attack {
  const media = operation.media.length > 1 && chance.next() < 0.3 ? operation.media[1] : operation.media[0]
  const draft: Draft = {
    method: operation.method,
    params: Object.fromEntries(
      operation.params.map((name) => [name, encodeURIComponent(makeParam(operation, name, known, chance))]),
    ),
    query: operation.query
      .filter(({ required }) => required || chance.next() < 0.4)
      .map(({ name, schema }) => [name, String(makeSample(schema, name, known, chance))]),
    headers: {},
    body: operation.body ? makeSample(operation.body, '', known, chance) : null,
    raw: null,
    what: [],
  }
  if (media) draft.headers['content-type'] = media
  if (operation.hasKey && chance.next() < 0.7) draft.headers['idempotency-key'] = `fuzz-key-${chance.below(5000)}`
  for (const bend of bends) bend(draft, chance)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => draft.params[name] ?? '')
  const query = draft.query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
  return {
    operation,
    role,
    what: draft.what.join('; '),
    method: draft.method,
    target: query ? `${path}?${query}` : path,
    headers: draft.headers,
    body: makeBody(draft, operation),
  }
}

/** Encodes a text. A lone surrogate has no encoding; its raw bytes are among the raw segments. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed())

function makeParam(operation: Operation, name: string, known: Known, chance: RandomSource): string {
  const folder = operation.path.match(new RegExp(`([a-z-]+)/\\{${name}\\}`))?.[1] ?? name
  return String(chance.pick(listKnown(known, folder, name)))
}

function makeBody(draft: Draft, operation: Operation): Buffer | null {
  if (draft.raw) return draft.raw
  if (operation.media.length === 0) return null
  if (!operation.body) return Buffer.from('Some notes of mine, as text.')
  if (!draft.headers['content-type']?.includes('urlencoded')) return Buffer.from(JSON.stringify(draft.body))
  const fields = Object.entries((draft.body ?? {}) as Record<string, unknown>)
  return Buffer.from(new URLSearchParams(fields.map(([key, value]) => [key, String(value)])).toString())
}

/** Yields every change once, then random combinations, up to a number of requests. */
export function* attacks(
  operations: readonly Operation[],
  known: () => Known,
  { requests, chance }: { readonly requests: number; readonly chance: RandomSource },
): Generator<Attack> {
  const plain = operations.flatMap((operation) => roles.map((role) => ({ operation, role, bends: [] as Bend[] })))
  const all = operations.map((operation) => ({ operation, bends: makeBends(operation, known(), chance) }))
  const systematic = all.flatMap(({ operation, bends }) =>
    bends.map((bend) => ({ operation, role: roleFor(operation, chance), bends: [bend] })),
  )
  // A short run takes a random part of them, a long one all.
  const share = Math.min(systematic.length, Math.floor(requests * 0.75))
  const planned = [...shuffled(plain, chance), ...shuffled(systematic, chance).slice(0, share)]
  for (let sent = 0; sent < requests; sent++) {
    const next = planned[sent] ?? atRandom(all, chance)
    yield attack(next.operation, next.role, next.bends, known(), chance)
  }
}

function atRandom(all: readonly { operation: Operation; bends: readonly Bend[] }[], chance: RandomSource) {
  const { operation, bends } = chance.pick(all)
  return {
    operation,
    role: roleFor(operation, chance),
    bends: Array.from({ length: chance.below(4) }, () => chance.pick(bends)),
  }
}
