import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { calls, groups } from '@/app/api/v1/calls'
import { AppError, invalid, tooManyRequests } from '@/lib/foundation/errors'
import { toProblem } from '@/lib/platform/http/errors-to-problems'
import { answerExample, openApiDocument } from './document'
import { errorCodes, problemSchema } from './values'

const document = JSON.parse(JSON.stringify(openApiDocument(groups, { url: 'http://127.0.0.1:3000', version: '1' })))
const named = groups.flatMap((group) => Object.entries(group.calls))

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result).toMatchObject({ valid: true })
  expect(document.openapi).toBe('3.1.0')
})

test('the document keeps the recommended rules of Redocly, but for three calls that only lead on', async () => {
  const published = { ...document, servers: [{ url: 'https://waymark.example.org' }] }
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source: JSON.stringify(published), config })
  const found = problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer?.replaceAll('~1', '/')}`)
  expect(found).toEqual([
    'operation-2xx-response #/paths//api/v1/me/mail-preferences/post/responses',
    'operation-2xx-response #/paths//api/v1/me/study-reminder/post/responses',
    'operation-2xx-response #/paths//api/v1/mail/unsubscribe/get/responses',
  ])
})

test('a document that is broken is not found valid', async () => {
  const broken = structuredClone(document)
  broken.paths['/api/v1/me'].get.responses = 7
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false })
})

test('every call has an operation of its own name, with all of its path parameters and who may', () => {
  const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) => Object.values(item).map((operation) => ({ path, ...operation })),
  )
  expect(operations).toHaveLength(calls.size)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(calls.size)
  for (const { path, parameters = [], security } of operations) {
    expect(security, path).toBeInstanceOf(Array)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
  }
})
type Operation = {
  operationId: string
  security?: unknown
  parameters?: { name: string; in: string; required?: boolean }[]
}

test('bodies say what is sent, not what comes of it', () => {
  const tick = document.paths['/api/v1/me/progress/{step}'].put
  expect(tick.requestBody.content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/SetProgressInput',
  })
  const schema = document.components.schemas.SetProgressInput
  expect(schema).toMatchObject({ type: 'object', required: ['status'], additionalProperties: false })
  expect(schema.properties.occurredAt).toMatchObject({ type: 'string', format: 'date-time' })
  expect(tick.requestBody.content).toHaveProperty('application/x-www-form-urlencoded')
  expect(tick.parameters.map(({ name }: { name: string }) => name)).toEqual([
    ...['step', 'roadmap', 'view', 'stage', 'Idempotency-Key'],
  ])
  const learners = document.paths['/api/v1/mentor/learners'].get.parameters
  expect(learners.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['q', 'flag', 'cohort', 'sort', 'direction', 'cursor', 'limit']),
  )
  expect(learners.every(({ required }: { required: boolean }) => required === false)).toBe(true)
})

test('no schema of a body or a query is left empty', () => {
  for (const [entry, call] of calls) {
    for (const schema of [call.body, call.query]) {
      if (schema) expect(Object.keys(z.toJSONSchema(schema, { io: 'input' })).length, entry).toBeGreaterThan(1)
    }
  }
})

test('each refusal of the server is a problem as the document describes it', () => {
  const refusals = [
    ...errorCodes.map((code) => new AppError(code, 'No.')),
    invalid('status', 'Choose one.'),
    tooManyRequests('Wait.', 30),
    new Error('a disk is full'),
  ]
  const responses = Object.keys(document.paths['/api/v1/me/progress/{step}'].put.responses).map(Number)
  for (const problem of refusals.map((error) => toProblem(error))) {
    expect(problemSchema.safeParse(problem).error).toBeUndefined()
    expect(responses, 'a call that can be refused in every way').toContain(problem.status)
  }
})

test('each body and each answer in JSON is a schema with a name', () => {
  const contents = Object.values(document.paths as Record<string, Record<string, Described>>)
    .flatMap((item) => Object.values(item))
    .flatMap(({ requestBody, responses }) => [requestBody, responses[200], responses[201]])
    .flatMap((said) => (said?.content?.['application/json'] ? [said.content['application/json']] : []))
  const inline = contents.filter(({ schema }) => schema && !('$ref' in schema))
  expect(contents.length).toBeGreaterThan(90)
  expect(inline).toEqual([])
})
type Described = { requestBody?: Content; responses: Record<string, Content> }
type Content = { content?: Record<string, { schema?: object }> }

test.each(named)('the examples of %s are in order', (name, call) => {
  const { query, body, answer, example } = call
  if (body) expect(body.safeParse(example?.body).error, 'the body').toBeUndefined()
  if (query && example?.query) expect(query.safeParse(example.query).error, 'the query').toBeUndefined()
  if (answer) expect(answer.safeParse(answerExample(name, call)).error, 'the answer').toBeUndefined()
})
