import 'server-only'
import type { z } from 'zod'
import { consumeBatchedMany } from '@/lib/foundation/rate-limit/batched-limiter'
import { consumeByAddress } from '@/lib/foundation/rate-limit/by-address'
import { limits } from '@/lib/foundation/rate-limit/limits'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { AnswerOf, ApiCall, BodyOf, CallAccess, ParamsOf, QueryOf } from '@/lib/platform/calls/call'
import { type Call, created, noContent, publicRoute, route } from './route'

/** A request, parsed as its call declares. */
export type ServedCall<It extends ApiCall> = Omit<Call<ParamsOf<It>>, 'body' | 'query' | 'idempotencyKey'> & {
  /**
   * The parsed body. Throws `invalid` with the field and the reason, and too-many beyond the call's own limit.
   * @param schema in place of the declared one: with checks that only the server can make, refused together with the
   * others, or of a part that has to be known before the rest is read
   */
  readonly body: <Parsed = BodyOf<It>>(schema?: z.ZodType<Parsed>) => Promise<Parsed>
  /** The parsed query string. Throws `invalid`. */
  readonly query: () => QueryOf<It>
  /** The header `Idempotency-Key`, or the form's hidden field, where the client sent one. */
  readonly idempotencyKey: () => Promise<string | undefined>
}

/** Result of a handler: the answer as declared, nothing for a 204, or a response of its own, such as a file. */
type Given<It extends ApiCall> = Response | Sendable<AnswerOf<It>>
/** Values that serialize to this type in JSON. */
type Sendable<Value> = Value extends string
  ? Value | (string extends Value ? Date : never)
  : Value extends object
    ? { readonly [Key in keyof Value]: Sendable<Value[Key]> }
    : Value

type Handler<It extends ApiCall> = It['access'] extends 'anyone' | 'half-signed-in'
  ? (served: ServedCall<It>) => Promise<Given<It>>
  : (viewer: Viewer, served: ServedCall<It>) => Promise<Given<It>>

/**
 * Makes the route handler of a declared call. It handles session, origin, limits, body and errors. In development and
 * tests an answer that differs from its declaration is an error.
 */
export function serve<const It extends ApiCall>(declaration: It, handler: NoInfer<Handler<It>>) {
  const { access: who, limit } = declaration
  const options = {
    admits: (viewer: Viewer) => isAmong(who, viewer),
    takesAnyBody: declaration.upload !== undefined || declaration.takesAnyBody,
    maxBody: declaration.maxBody,
    isUnlimited: limit === 'none',
  }
  const isOpen = who === 'anyone' || who === 'half-signed-in'
  const served = (request: Call<ParamsOf<It>>, viewer?: Viewer) => read(declaration, request, viewer)
  const handle = handler as (...given: unknown[]) => Promise<unknown>
  const handleRequest = isOpen
    ? publicRoute<ParamsOf<It>>(async (request) => present(declaration, await handle(served(request))), options)
    : route<ParamsOf<It>>(
        async (viewer, request) => present(declaration, await handle(viewer, served(request, viewer))),
        options,
      )
  return Object.assign(handleRequest, { declaration })
}

/**
 * Returns whether a viewer may use a call. Commands check too; this check comes before the body is read, so that errors
 * in the body reveal nothing.
 */
const isAmong = (who: CallAccess, { isMentor, isAdmin }: Viewer): boolean =>
  who === 'admins' ? isAdmin : who !== 'mentors' || isMentor || isAdmin

function read<It extends ApiCall>(
  { body, query, limit, cost: countsAs }: It,
  request: Call<ParamsOf<It>>,
  viewer?: Viewer,
): ServedCall<It> {
  return {
    ...request,
    body: async <Parsed>(schema: z.ZodType | undefined = body) => {
      if (!body || !schema) throw new Error('This call declares no body.')
      const parsed = await request.body(schema)
      if (limit && limit !== 'none') await consumeByAddress(limit, request.address)
      // Subtracts one, which was counted when the request came.
      if (countsAs && viewer) await consumeBatchedMany(limits.person, viewer.id, countsAs(parsed as never) - 1)
      return parsed as Parsed
    },
    query: () => {
      if (!query) throw new Error('This call declares no query.')
      return request.query(query) as QueryOf<It>
    },
    idempotencyKey: async () => (await request.idempotencyKey()) ?? undefined,
  }
}

function present({ status, answer }: ApiCall, given: unknown): Response | object {
  if (given instanceof Response) return given
  if (status === 204) return noContent()
  // biome-ignore lint/style/noProcessEnv: the build puts its value here
  if (process.env.NODE_ENV !== 'production') answer?.parse(JSON.parse(JSON.stringify(given)))
  return status === 201 ? created(given as object) : (given as object)
}
