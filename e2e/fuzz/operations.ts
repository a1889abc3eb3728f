import type { Schema } from './samples'

/** A call of the document, with what the fuzzer needs. */
export type Operation = {
  readonly method: string
  /** With `{name}` for its parameters. */
  readonly path: string
  readonly params: readonly string[]
  readonly query: readonly { readonly name: string; readonly required: boolean; readonly schema: Schema }[]
  readonly hasKey: boolean
  readonly body: Schema | null
  /** Media types of the body; the first is the usual one. */
  readonly media: readonly string[]
  readonly statuses: ReadonlySet<number>
  readonly isStream: boolean
}

type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
type Described = {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema?: Schema }> }
  responses: Record<string, { content?: Record<string, unknown> }>
}
export type Document = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, unknown> }
}

export function listOperations({ paths, components }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { responses, ...described }]) => {
      const whole = { ...(resolved(described, components.schemas) as Omit<Described, 'responses'>), responses }
      return toOperation(method.toUpperCase(), path, whole)
    }),
  )
}

/** Replaces references to schemas by the schemas themselves. */
function resolved(part: unknown, schemas: Document['components']['schemas']): unknown {
  if (Array.isArray(part)) return part.map((one) => resolved(one, schemas))
  if (typeof part !== 'object' || part === null) return part
  const { $ref } = part as { $ref?: unknown }
  if (typeof $ref === 'string') return resolved(schemas[$ref.replace('#/components/schemas/', '')], schemas)
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, resolved(value, schemas)]))
}

function toOperation(method: string, path: string, described: Described): Operation {
  const { parameters = [], requestBody, responses } = described
  const content = requestBody?.content ?? {}
  const [first] = Object.values(content)
  return {
    method,
    path,
    params: parameters.filter((one) => one.in === 'path').map(({ name }) => name),
    query: parameters
      .filter((one) => one.in === 'query')
      .map(({ name, required = false, schema }) => ({ name, required, schema })),
    hasKey: parameters.some((one) => one.in === 'header'),
    body: first?.schema ?? null,
    media: Object.keys(content),
    statuses: new Set(Object.keys(responses).map(Number)),
    isStream: 'text/event-stream' in (responses[200]?.content ?? {}),
  }
}
