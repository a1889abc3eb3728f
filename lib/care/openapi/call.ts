import type { z } from 'zod'

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]

/** As in the route tree: `PUT /api/v1/me/progress/[step]`. */
export type Entry = `${Method} /api/${string}`

/** Who may ask at all; what they find there is what they may see. `mentors` are those who mentor, and admins. */
export type Who = 'anyone' | 'signed-in' | 'mentors' | 'admins'

/** What one call takes and gives. Path parameters are read from the entry. */
export type ApiCall = {
  /** One sentence. */
  readonly does: string
  readonly who: Who
  /** Open to anyone, yet 401 without a session that awaits its second factor. */
  readonly asksForHalfSession?: true
  /** The very schema that the route reads the query string with. */
  readonly query?: z.ZodType
  /** The very schema that the route reads the body with. */
  readonly body?: z.ZodType
  /** The body as it comes, by its media type: what is no JSON. */
  readonly upload?: string
  /** The header `Idempotency-Key` is heeded: the same key twice is one act. */
  readonly hasKey?: true
  /** A plain HTML form may post the same fields, and is led on with 303. `only` where that is the sole answer. */
  readonly form?: true | 'only'
  /** The status of success; 200 when left out. A GET with 303 leads to a page. */
  readonly status?: 200 | 201 | 204 | 303
  readonly answer?: z.ZodType
  /** The media type of the answer; JSON when left out. */
  readonly media?:
    | 'application/json'
    | 'text/csv'
    | 'text/plain'
    | 'text/event-stream'
    | 'application/octet-stream'
    | 'application/zip'
}

/** The calls of one domain: they stand together in the document. */
export type CallGroup = {
  readonly tag: string
  readonly about: string
  readonly calls: Readonly<Record<Entry, ApiCall>>
}

export const entryParts = (entry: string) => {
  const [method = '', path = ''] = entry.split(' ')
  return {
    method,
    path: path.replace(/\[(\w+)\]/g, '{$1}'),
    params: [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => name ?? ''),
  }
}
