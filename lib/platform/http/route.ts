import 'server-only'
import type { z } from 'zod'
import { AppError, conflict, invalid, isTransactionTimeout, notFound } from '@/lib/foundation/errors'
import { log, reference } from '@/lib/foundation/log'
import { consumeBatched } from '@/lib/foundation/rate-limit/batched-limiter'
import { consumeBatchedByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { idempotencyKey } from '@/lib/foundation/values/idempotency-key'
import { asStorable } from '@/lib/foundation/values/storable'
import { ADDRESS_HEADER } from '@/lib/platform/auth/client-address'
import { requireApiViewer } from '@/lib/platform/auth/session'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { PERSON_HEADER } from '@/lib/platform/delivery/person-header'
import * as words from '@/messages/generated/platform/requests'
import { type BodyType, parseBodyType } from './body-type'
import { toProblem } from './errors-to-problems'
import { coerceBooleans } from './form-fields'
import { refuseForeignOrigin } from './origin'

/** Largest body that a call accepts, in bytes, unless it declares more: a note of 20,000 characters fits. */
const MAX_BODY = 128 * 1024

export type Call<Params> = {
  readonly request: Request
  readonly params: Params
  /** The parsed body, by the given schema. Throws `invalid` with the field and the reason. */
  readonly body: <Schema extends z.ZodType>(schema: Schema) => Promise<z.infer<Schema>>
  /**
   * The raw body, for other types than JSON, and its size in bytes as the sender declares it. The caller has to bound
   * it.
   */
  readonly stream: () => { readonly body: ReadableStream<Uint8Array> | null; readonly declaredSize: number | null }
  /** The parsed query string. */
  readonly query: <Schema extends z.ZodType>(schema: Schema) => z.infer<Schema>
  /** The header `Idempotency-Key`, or the form's hidden field; null when the client sent none. */
  readonly idempotencyKey: () => Promise<string | null>
  /** The client's address as the server sees it, by which rate limits count. */
  readonly address: string
  /** True when a plain HTML form was posted: respond with `seeOther`, not with JSON. */
  readonly isForm: boolean
}

type Handler<Params> = (viewer: Viewer, call: Call<Params>) => Promise<Response | object>
type Context<Params> = { params: Promise<Params> }

type Options = {
  /** The body is a file of any kind, or is not read at all; other calls refuse anything but JSON and forms. */
  readonly takesAnyBody?: boolean
  /** Refuses a body that is larger, or does not say how large it is: for a handler that reads all of it. */
  readonly maxDeclaredSize?: number
  /** Largest JSON body in bytes; `MAX_BODY` when left out. */
  readonly maxBody?: number
  /** Not limited, for the operators of the server. */
  readonly isUnlimited?: boolean
  /** Signed-in people who may use the call; for others it is not found. */
  readonly admits?: (viewer: Viewer) => boolean
}

/** Makes a route for a signed-in person. It handles session, same origin, limit, body and errors. */
export function route<Params = Record<string, never>>(handler: Handler<Params>, options: Options = {}) {
  return async (request: Request, context: Context<Params>): Promise<Response> =>
    respond(async () => {
      refuseForeignOrigin(request)
      const viewer = await requireApiViewer().catch(async (refusal) => {
        await consumeBatchedByAddress(limits.visitor, getAddress(request))
        throw refusal
      })
      await consumeBatched(limits.person, viewer.id)
      requireAdmitted(request, viewer, options)
      const call = toCall(request, await context.params, options)
      if (options.takesAnyBody || !hasBody(request)) return handler(viewer, call)
      // Checks again once the body has come: its sender may delay it until they have been signed out or have lost a
      // role.
      await call.arrival()
      const viewerNow = await requireApiViewer()
      requireAdmitted(request, viewerNow, options)
      return handler(viewerNow, call)
    }, request)
}

function requireAdmitted(request: Request, viewer: Viewer, options: Options): void {
  refuseOthersDoing(request, viewer)
  if (options.admits?.(viewer) === false) throw notFound('page')
  refuseOtherBodies(request, options)
}

/** Makes a route for everybody. */
export function publicRoute<Params = Record<string, never>>(
  handler: (call: Call<Params>) => Promise<Response | object>,
  options: Options = {},
) {
  return async (request: Request, context: Context<Params>): Promise<Response> =>
    respond(async () => {
      refuseForeignOrigin(request)
      if (!options.isUnlimited) await consumeBatchedByAddress(limits.visitor, getAddress(request))
      if (options.maxDeclaredSize) refuseUndeclaredBody(request, options.maxDeclaredSize)
      refuseOtherBodies(request, options)
      return handler(toCall(request, await context.params, options))
    }, request)
}

/** Refuses a request from a page of another person, which may still ask and send after this viewer has signed in. */
function refuseOthersDoing({ headers }: Request, viewer: Viewer): void {
  const person = headers.get(PERSON_HEADER)
  if (person !== null && person !== viewer.id) throw conflict(words.otherAccount())
}

const getAddress = (request: Request): string => request.headers.get(ADDRESS_HEADER) ?? 'unknown'

const hasBody = ({ method, headers }: Request): boolean => method !== 'GET' && method !== 'HEAD' && isSent(headers)

/** Refuses bodies of other types, and bodies without a type. */
function refuseOtherBodies(request: Request, { takesAnyBody }: Options): void {
  if (takesAnyBody || !hasBody(request) || parseBodyType(request.headers.get('content-type'))) return
  throw wrongType()
}

function refuseUndeclaredBody(request: Request, max: number): void {
  if (hasBody(request) && (declaredSize(request) ?? Number.POSITIVE_INFINITY) > max) throw tooLarge(max)
}

const tooLarge = (max: number) => new AppError('too-large', words.tooLarge({ max }))

const wrongType = () => new AppError('wrong-type', words.wrongType())

const isSent = (headers: Headers): boolean =>
  headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0

/** Responds with 303 to a page of this site, after a posted form. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}

/** Responds with 204, without a body. */
export const noContent = (): Response => new Response(null, { status: 204 })

/** Responds with 201 and the created object. */
export const created = (made: object): Response => Response.json(made, { status: 201 })

/**
 * Runs a call and responds with its result, or with a problem document.
 * @param request given where its body is read
 */
export async function respond(work: () => Promise<Response | object>, request?: Request): Promise<Response> {
  try {
    const result = await work()
    return result instanceof Response
      ? result
      : Response.json(result, { headers: { 'cache-control': 'private, no-store' } })
  } catch (thrown) {
    const error = request && isCutOff(request, thrown) ? new AppError('not-json', words.cutOff()) : thrown
    const problem = toProblem(error, reference())
    if (problem.status === 500) log().error({ err: error, reference: problem.reference }, 'A call broke')
    if (isTransactionTimeout(error)) log().warn({ err: error, reference: reference() }, 'A transaction waited too long')
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(problem.retryAfter ? { 'retry-after': String(problem.retryAfter) } : {}),
        // Closes the connection: the rest of a body that is too large or unusable is never read.
        ...([413, 415].includes(problem.status) ? { connection: 'close' } : {}),
      },
    })
  }
}

/**
 * Returns whether a body broke off because its sender disconnected: not our fault, and the request's log line says
 * `aborted`. Connections to other servers can break in the same way, so the sender has to be gone.
 */
const isCutOff = ({ signal }: Request, error: unknown): boolean =>
  signal.aborted && (error as { code?: unknown } | null)?.code === 'ECONNRESET'

/** A call with `arrival`, which waits until the body has come. Faults in the body are thrown when it is used. */
type Arriving<Params> = Call<Params> & { readonly arrival: () => Promise<void> }

function toCall<Params>(request: Request, params: Params, { maxBody = MAX_BODY }: Options): Arriving<Params> {
  const type = parseBodyType(request.headers.get('content-type'))
  const isForm = type === 'form'
  let read: Promise<unknown> | undefined
  const raw = () => {
    read ??= readBody(request, type, maxBody)
    return read
  }
  return {
    request,
    params: toStorableParams(params),
    isForm,
    address: getAddress(request),
    arrival: () =>
      raw().then(
        () => {},
        () => {},
      ),
    stream: () => ({ body: request.body, declaredSize: declaredSize(request) }),
    body: async (schema) => parse(schema, isForm ? coerceBooleans(schema, withoutKey(await raw())) : await raw()),
    query: (schema) => parse(schema, Object.fromEntries(new URL(request.url).searchParams)),
    idempotencyKey: async () => {
      const body = isForm ? ((await raw()) as Record<string, unknown>) : {}
      const key = request.headers.get('idempotency-key') ?? body[FORM_KEY]
      if (key === null || key === undefined) return null
      const result = idempotencyKey.safeParse(key)
      if (!result.success) throw invalid('Idempotency-Key', result.error.issues[0]?.message ?? words.badKey())
      return result.data
    },
  }
}

/**
 * Replaces characters that no database stores, so that such an id is not found. Next passes an array for a catch-all,
 * undefined without parameters.
 */
const toStorableParams = <Params>(params: Params | undefined): Params =>
  Object.fromEntries(
    Object.entries((params ?? {}) as Record<string, string | string[]>).map(([name, value]) => [
      name,
      typeof value === 'string' ? asStorable(value) : value.map(asStorable),
    ]),
  ) as Params

function declaredSize(request: Request): number | null {
  const length = request.headers.get('content-length')
  return length !== null && /^\d+$/.test(length) ? Number(length) : null
}

/** Hidden field with the idempotency key of a posted form. */
const FORM_KEY = 'idempotencyKey'

function withoutKey(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !(FORM_KEY in body)) return body
  const { [FORM_KEY]: _key, ...rest } = body
  return rest
}

async function readBody(request: Request, type: BodyType | null, maxBody: number): Promise<unknown> {
  const bytes = await readBounded(request, maxBody)
  if (type === null && bytes.length > 0) throw wrongType()
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('not-json', words.notUtf8())
  }
  if (type === 'form') {
    const fields = [...new URLSearchParams(text)].filter(([, value]) => value !== '')
    return Object.fromEntries(fields)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('not-json', words.notJson())
  }
}

/** Reads a body up to the limit and stops there, whatever length the client declares or sends. */
async function readBounded(request: Request, max: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw tooLarge(max)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > max) throw tooLarge(max)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Most reasons in a refusal: no form of ours has as many fields, and a refusal should not be longer than its request.
 */
const MOST_REASONS = 50
/** Longest reason, in characters: one names all unknown fields of its object. */
const LONGEST_REASON = 1000

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const issues = result.error.issues.slice(0, MOST_REASONS)
  const fields = issues.map((issue) => ({
    field: issue.path.join('.') || 'body',
    reason: issue.message.slice(0, LONGEST_REASON).toWellFormed(),
  }))
  throw new AppError('invalid', fields[0]?.reason ?? words.invalid(), fields)
}
