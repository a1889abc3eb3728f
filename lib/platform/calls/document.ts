import { type ApiCall, type CallGroup, entryParts } from './call'
import { type Json, type NamedSchemas, namedSchemas } from './components'
import { isRefused, refusals } from './error-responses'
import { getExample } from './example'
import { problemSchema } from './values'

/**
 * Builds the OpenAPI 3.1 document of these calls. Schemas refine and transform more than JSON Schema can express, such
 * as that a day exists or that text is trimmed first: there the server decides.
 */
export function openApiDocument(
  groups: readonly CallGroup[],
  server: { readonly url: string; readonly version: string },
) {
  const schemas = namedSchemas()
  const problem = schemas.refer(problemSchema, 'output', 'Problem')
  const paths: Record<string, Record<string, Json>> = {}
  for (const { tag, calls } of groups) {
    for (const [name, call] of Object.entries(calls)) {
      const { method, path } = entryParts(call.entry)
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name, call, tag, schemas) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version: server.version,
      summary: 'The HTTP API of Waymark. Its own screens use it too.',
      description:
        'To sign in without a browser, GET /api/auth/csrf, then post a form with csrfToken, email, password and ' +
        'json=true to /api/auth/callback/credentials. What you may not see answers 404.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server.url }],
    tags: groups.map(({ tag, about }) => ({ name: tag, description: about })),
    paths,
    components: {
      schemas: schemas.all(),
      responses: Object.fromEntries(
        refusals.map(([status, name, description]) => [name, refusal(status, description, problem)]),
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

const refusal = (status: number, description: string, schema: Json) => ({
  description,
  ...([429, 503].includes(status)
    ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } } }
    : {}),
  content: {
    'application/problem+json': { schema, example: { ...(getExample(problemSchema, 'Problem') as Json), status } },
  },
})

function operation(name: string, call: ApiCall, tag: string, schemas: NamedSchemas): Json {
  const { params } = entryParts(call.entry)
  const query = call.query ? queryParameters(schemas.schemaOf(call.query, 'input')) : []
  const path = params.map((param) => ({ name: param, in: 'path', required: true, schema: { type: 'string' } }))
  const parameters = [...path, ...query, ...(call.idempotent ? [KEY_HEADER] : [])]
  return {
    operationId: name,
    tags: [tag],
    summary: call.summary,
    description: WHO[call.access],
    security: call.access === 'anyone' ? [] : [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(name, call, schemas),
    responses: { ...success(name, call, schemas), ...refused(call) },
  }
}

const WHO = {
  anyone: 'Open to anyone.',
  'half-signed-in': 'Requires a session that waits for its two-step code.',
  'signed-in': 'Requires a session.',
  mentors: 'For mentors, within their own cohorts, and admins; not found for others.',
  admins: 'For admins; not found for others.',
} as const

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Requests with the same key count once. A form sends it as the hidden field idempotencyKey.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._~+/=-]{8,100}$' },
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function requestBody(name: string, { body, upload, form, example }: ApiCall, schemas: NamedSchemas): Json {
  if (upload) return { requestBody: { required: true, content: { [upload]: {} } } }
  if (!body) return {}
  const said = { schema: schemas.refer(body, 'input', `${capital(name)}Input`), example: example?.body }
  const json = form === 'only' ? {} : { 'application/json': said }
  const posted = form ? { 'application/x-www-form-urlencoded': said } : {}
  return { requestBody: { required: true, content: { ...json, ...posted } } }
}

function success(name: string, call: ApiCall, schemas: NamedSchemas): Json {
  const { status = 200, answer, media = 'application/json', form } = call
  if (status === 303) return { 303: SEE_OTHER }
  const ledOn = form ? { 303: SEE_OTHER } : {}
  if (status === 204) return { 204: { description: 'Done.' }, ...ledOn }
  const said = answer
    ? { schema: schemas.refer(answer, 'output', `${capital(name)}Answer`), example: answerExample(name, call) }
    : {}
  const done = { description: status === 201 ? 'Made.' : 'Done.', content: { [media]: said } }
  return { [status]: done, ...ledOn }
}

/** Returns the example of a call's answer: its own, or one composed from its schema. */
export const answerExample = (name: string, { answer, example }: ApiCall): unknown =>
  example?.answer ?? (answer && getExample(answer, name))

const SEE_OTHER = {
  description: 'Redirects a posted form to a page.',
  headers: { Location: { schema: { type: 'string' } } },
}

const refused = (call: ApiCall): Json =>
  Object.fromEntries(
    refusals
      .filter(([status]) => isRefused(call, status))
      .map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
  )

function queryParameters(schema: Json): Json[] {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Json>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, part]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: part,
  }))
}
