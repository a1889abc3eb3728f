import { z } from 'zod'
import { problemSchema } from './answers/values'
import { type ApiCall, type CallGroup, entryParts } from './call'

type Json = { readonly [key: string]: unknown }

const PROBLEM = { $ref: '#/components/schemas/Problem' }

/**
 * The OpenAPI 3.1 document of these calls. Schemas refine and transform more than JSON Schema can say, such as that a
 * day exists or that text is trimmed first: there the server has the last word.
 */
export function openApiDocument(
  groups: readonly CallGroup[],
  server: { readonly url: string; readonly version: string },
) {
  const paths: Record<string, Record<string, Json>> = {}
  for (const { tag, calls } of groups) {
    for (const [entry, call] of Object.entries(calls)) {
      const { method, path } = entryParts(entry)
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation(entry, call, tag) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: server.version,
      summary: 'The one HTTP door of Waymark; its own screens write through it too.',
      description:
        'Sign in without a browser by next-auth: GET /api/auth/csrf, then a form post of csrfToken, email, password and ' +
        'json=true to /api/auth/callback/credentials. What you may not see is not found.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server.url }],
    tags: groups.map(({ tag, about }) => ({ name: tag, description: about })),
    paths,
    components: {
      schemas: { Problem: { ...answerSchema(problemSchema), description: 'RFC 9457.' } },
      responses: Object.fromEntries(
        refusals.map(([status, name, description]) => [name, refusal(status, description)]),
      ),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'next-auth.session-token',
          description: 'Over HTTPS with the prefix `__Host-`.',
        },
      },
    },
  }
}

const refusals = [
  [400, 'Invalid', 'A field is wrong, or the body cannot be read.'],
  [401, 'SignedOut', 'There is no session.'],
  [404, 'NotFound', 'It does not exist, or it is not yours to see.'],
  [409, 'Conflict', 'The state has moved on.'],
  [413, 'TooLarge', 'The body is too large.'],
  [415, 'WrongType', 'The body is neither JSON nor, where one is taken, a form.'],
  [422, 'KeyReused', 'The idempotency key came with another body before.'],
  [429, 'TooMany', 'Too many tries. Wait as long as Retry-After says.'],
  [500, 'Internal', 'The server could not finish; nothing was saved.'],
  [503, 'Unavailable', 'The database cannot be reached. Wait as long as Retry-After says.'],
] as const

const refusal = (status: number, description: string) => ({
  description,
  ...([429, 503].includes(status)
    ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } } }
    : {}),
  content: { 'application/problem+json': { schema: PROBLEM } },
})

/** The refusals that a call can answer with. */
export function refusalsOf(entry: string, call: ApiCall): readonly number[] {
  const { method } = entryParts(entry)
  const isWrite = method !== 'GET'
  const hasBody = call.body !== undefined || call.upload !== undefined
  return refusals
    .map(([status]) => status)
    .filter((status) => {
      if (status === 400) return hasBody || call.query !== undefined || isWrite
      if (status === 401) return call.who !== 'anyone' || call.asksForHalfSession === true
      if (status === 413) return hasBody
      if (status === 415) return isWrite
      if (status === 422) return call.hasKey === true
      if (status === 409) return isWrite
      return true
    })
}

function operation(entry: string, call: ApiCall, tag: string): Json {
  const { params } = entryParts(entry)
  const query = call.query ? queryParameters(call.query) : []
  const path = params.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
  const key = call.hasKey ? [KEY_HEADER] : []
  const parameters = [...path, ...query, ...key]
  return {
    operationId: operationId(entry),
    tags: [tag],
    summary: call.does,
    description: WHO[call.who],
    ...(call.who === 'anyone' ? {} : { security: [{ session: [] }] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(call),
    responses: { ...success(call), ...refused(entry, call) },
  }
}

const WHO = {
  anyone: 'Anybody may.',
  'signed-in': 'Takes a session.',
  mentors: 'For mentors, within their own cohorts, and admins; not found for others.',
  admins: 'For admins; not found for others.',
} as const

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The name of one intention: the same key twice is one act. A form sends it as the hidden field idempotencyKey.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._~+/=-]{8,100}$' },
}

/** `putMeProgressByStep` */
function operationId(entry: string): string {
  const { method, path } = entryParts(entry)
  const words = path
    .replace(/^\/api\/(v1\/)?/, '')
    .replace(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function requestBody({ body, upload, form }: ApiCall): Json {
  if (upload) return { requestBody: { required: true, content: { [upload]: {} } } }
  if (!body) return {}
  const schema = inputSchema(body)
  const json = form === 'only' ? {} : { 'application/json': { schema } }
  const posted = form ? { 'application/x-www-form-urlencoded': { schema } } : {}
  return { requestBody: { required: true, content: { ...json, ...posted } } }
}

function success({ status = 200, answer, media = 'application/json', form }: ApiCall): Json {
  if (status === 303) return { 303: SEE_OTHER }
  const ledOn = form ? { 303: SEE_OTHER } : {}
  if (status === 204) return { 204: { description: 'Done.' }, ...ledOn }
  const schema = answer ? { schema: answerSchema(answer) } : {}
  const done = { description: status === 201 ? 'Made.' : 'Done.', content: { [media]: schema } }
  return { [status]: done, ...ledOn }
}

const SEE_OTHER = {
  description: 'Leads a posted form on to a page.',
  headers: { Location: { schema: { type: 'string' } } },
}

function refused(entry: string, call: ApiCall): Json {
  const statuses = refusalsOf(entry, call)
  const named = refusals.filter(([status]) => statuses.includes(status))
  return Object.fromEntries(named.map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]))
}

function queryParameters(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = inputSchema(query) as {
    properties?: Record<string, Json>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

/** What is sent: before defaults, transforms and what is read into the text of a query. */
const inputSchema = (schema: z.ZodType): Json => bare(z.toJSONSchema(schema, { io: 'input' }))

/** What is answered. Fields may be added in time: clients let those pass that they do not know. */
const answerSchema = (schema: z.ZodType): Json =>
  bare(
    z.toJSONSchema(schema, {
      io: 'output',
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      },
    }),
  )

/** Within a document the dialect is said once. */
function bare({ $schema: _dialect, '~standard': _standard, ...schema }: Json): Json {
  return schema
}
