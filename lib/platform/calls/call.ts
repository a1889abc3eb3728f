import type { z } from 'zod'
import type { Limit } from '@/lib/foundation/rate-limit/limits'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

/** Method and path as in the route tree: `PUT /api/v1/me/progress/[step]`. */
export type Entry = `${Method} /api/${string}`

/**
 * People who may use a call at all; policies decide what they find there. `half-signed-in` is a sign-in that awaits its
 * second factor, `mentors` includes admins.
 */
export type CallAccess = 'anyone' | 'half-signed-in' | 'signed-in' | 'mentors' | 'admins'

/** Declaration of a call: its input and output. Path parameters are read from its address. */
export type CallDefinition = {
  /** Summary of the call, one sentence. */
  readonly summary: string
  readonly access: CallAccess
  /** Resource of the call, which decides who of `access` finds it: a name of `e2e/policy/relations.ts`. */
  readonly resource?: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** Largest body in bytes, where it has to be more than calls accept usually. */
  readonly maxBody?: number
  /** Media type of a raw body that is not JSON. */
  readonly upload?: string
  /** The body is not used, so that its type does not matter. */
  readonly takesAnyBody?: true
  /** The header `Idempotency-Key` is supported: the same key twice is one change. */
  readonly idempotent?: true
  /** A plain HTML form may post the same fields, and gets a 303. `only` where that is the sole response. */
  readonly form?: true | 'only'
  /** Status of success; 200 when left out. A GET with 303 redirects to a page. */
  readonly status?: 200 | 201 | 204 | 303
  readonly answer?: z.ZodType
  /** Media type of the response; JSON when left out. */
  readonly media?: string
  /**
   * Limit for one address, counted once the body is valid. Every call also counts for its person or address; `none` is
   * for the operators of the server.
   */
  readonly limit?: Limit | 'none'
  /**
   * Number of calls that it counts as for its person, by its body: a batch is more work than one. One when left out.
   */
  readonly cost?: (body: never) => number
  /** Examples for the document and for tests of access rules. An answer's is composed from its schema when left out. */
  readonly example?: { readonly query?: object; readonly body?: object; readonly answer?: unknown }
}

export type ApiCall = CallDefinition & { readonly entry: Entry }

type Declared<Of extends Method, Path extends string, It extends CallDefinition> = It & {
  readonly entry: `${Of} ${Path}`
}

const declare =
  <const Of extends Method>(method: Of) =>
  <const Path extends `/api/${string}`, const It extends CallDefinition>(
    path: Path,
    said: It,
  ): Declared<Of, Path, It> => ({
    ...said,
    entry: `${method} ${path}`,
  })

export const get = declare('GET')
export const post = declare('POST')
export const put = declare('PUT')
export const patch = declare('PATCH')
export const del = declare('DELETE')

/** Calls of one domain, by operation id; the document groups them. */
export type CallGroup = {
  readonly tag: string
  readonly about: string
  readonly calls: Readonly<Record<string, ApiCall>>
}

type Names<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}` ? Name | Names<Rest> : never
export type ParamsOf<It extends ApiCall> = { readonly [Name in Names<It['entry']>]: string }

type Schema<It, Key extends string> = It extends { readonly [_ in Key]: infer Found extends z.ZodType } ? Found : never
/** Parsed query, body and answer of a call. */
export type QueryOf<It> = z.output<Schema<It, 'query'>>
export type BodyOf<It> = z.output<Schema<It, 'body'>>
// biome-ignore lint/suspicious/noConfusingVoidType: a handler of a call without an answer returns nothing.
export type AnswerOf<It> = It extends { readonly answer: z.ZodType } ? z.output<Schema<It, 'answer'>> : void
/** Query and body as sent: values with a default can be left out. */
export type SentQueryOf<It> = DeepReadonly<z.input<Schema<It, 'query'>>>
export type SentBodyOf<It> = DeepReadonly<z.input<Schema<It, 'body'>>>
type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value

export const entryParts = (entry: string) => {
  const [method = '', path = ''] = entry.split(' ')
  return {
    method,
    path: path.replace(/\[(\w+)\]/g, '{$1}'),
    params: [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? ''),
  }
}
