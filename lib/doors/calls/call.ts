import type { z } from 'zod'
import type { Limit } from '@/lib/foundation/rate-limit/limits'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

/** As in the route tree: `PUT /api/v1/me/progress/[step]`. */
export type Entry = `${Method} /api/${string}`

/**
 * Who may ask at all; what they find there is what they may see. `half-signed-in` is a sign-in that awaits its second
 * factor, `mentors` are those who mentor, and admins.
 */
export type Who = 'anyone' | 'half-signed-in' | 'signed-in' | 'mentors' | 'admins'

/** What one call takes and gives. Path parameters are read from its address. */
export type SaidOfCall = {
  /** One sentence. */
  readonly does: string
  readonly who: Who
  /** What the call is about, and so who of `who` finds it: a name of `e2e/policy/relations.ts`. */
  readonly whose?: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The body as it comes, by its media type: what is no JSON. */
  readonly upload?: string
  /** Nothing of the body is relied upon, so that its type does not matter. */
  readonly takesAnyBody?: true
  /** The header `Idempotency-Key` is heeded: the same key twice is one act. */
  readonly hasKey?: true
  /** A plain HTML form may post the same fields, and is led on with 303. `only` where that is the sole answer. */
  readonly form?: true | 'only'
  /** The status of success; 200 when left out. A GET with 303 leads to a page. */
  readonly status?: 200 | 201 | 204 | 303
  readonly answer?: z.ZodType
  /** The media type of the answer; JSON when left out. */
  readonly media?: string
  /**
   * What one address may send of it, counted once the body is in order. Every call counts for its person or address
   * besides; `none` is for those who run the server.
   */
  readonly limit?: Limit | 'none'
  /** How many calls it counts as for its person, by its body: a batch is more work than one. One when left out. */
  readonly countsAs?: (body: never) => number
  /** For the document and the tests of who may what. An answer's is put together from its schema when left out. */
  readonly example?: { readonly query?: object; readonly body?: object; readonly answer?: unknown }
}

export type ApiCall = SaidOfCall & { readonly entry: Entry }

type Declared<Of extends Method, Path extends string, It extends SaidOfCall> = It & { readonly entry: `${Of} ${Path}` }

const declare =
  <const Of extends Method>(method: Of) =>
  <const Path extends `/api/${string}`, const It extends SaidOfCall>(path: Path, said: It): Declared<Of, Path, It> => ({
    ...said,
    entry: `${method} ${path}`,
  })

export const get = declare('GET')
export const post = declare('POST')
export const put = declare('PUT')
export const patch = declare('PATCH')
export const del = declare('DELETE')

/** The calls of one domain, by their operation ids: they stand together in the document. */
export type CallGroup = {
  readonly tag: string
  readonly about: string
  readonly calls: Readonly<Record<string, ApiCall>>
}

type Names<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}` ? Name | Names<Rest> : never
export type ParamsOf<It extends ApiCall> = { readonly [Name in Names<It['entry']>]: string }

type Schema<It, Key extends string> = It extends { readonly [_ in Key]: infer Found extends z.ZodType } ? Found : never
/** The query, the body and the answer of a call as their schemas read them. */
export type QueryOf<It> = z.output<Schema<It, 'query'>>
export type BodyOf<It> = z.output<Schema<It, 'body'>>
// biome-ignore lint/suspicious/noConfusingVoidType: a handler of a call without an answer returns nothing.
export type AnswerOf<It> = It extends { readonly answer: z.ZodType } ? z.output<Schema<It, 'answer'>> : void
/** As they are sent: what has a default can be left out. */
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
