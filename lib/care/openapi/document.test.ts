import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { problemOf } from '@/lib/doors/http/errors-to-problems'
import { AppError, invalid, tooMany } from '@/lib/foundation/errors'
import type { Plan } from '@/lib/learning/plans/data'
import type { ManyProgressAnswer } from '@/lib/learning/progress/batch/commands'
import type { ProgressAnswer } from '@/lib/learning/progress/commands'
import { manyProgressSchema, planAnswerSchema, progressAnswerSchema } from './answers/own'
import { errorCodes, problemSchema } from './answers/values'
import { calls, groups } from './calls'
import { openApiDocument } from './document'

// What commands and reads answer, held to by the compiler; the pure schemas cannot know them.
progressAnswerSchema satisfies z.ZodType<ProgressAnswer>
manyProgressSchema satisfies z.ZodType<ManyProgressAnswer>
planAnswerSchema satisfies z.ZodType<Plan>

const document = JSON.parse(JSON.stringify(openApiDocument(groups, { url: 'http://127.0.0.1:3000', version: '1' })))

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result).toMatchObject({ valid: true })
  expect(document.openapi).toBe('3.1.0')
})

test('a document that is broken is not found valid', async () => {
  const broken = structuredClone(document)
  broken.paths['/api/v1/me'].get.responses = 7
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false })
})

test('every call has an operation of its own name, with all of its path parameters', () => {
  const operations = Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(
    ([path, item]) => Object.values(item).map((operation) => ({ path, ...operation })),
  )
  expect(operations).toHaveLength(calls.size)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(calls.size)
  for (const { path, parameters = [] } of operations) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named)
  }
})
type Operation = { operationId: string; parameters?: { name: string; in: string; required?: boolean }[] }

test('bodies say what is sent, not what comes of it', () => {
  const tick = document.paths['/api/v1/me/progress/{step}'].put
  const { schema } = tick.requestBody.content['application/json']
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
    tooMany('Wait.', 30),
    new Error('a disk is full'),
  ]
  const responses = Object.keys(document.paths['/api/v1/me/progress/{step}'].put.responses).map(Number)
  for (const problem of refusals.map((error) => problemOf(error))) {
    expect(problemSchema.safeParse(problem).error).toBeUndefined()
    expect(responses, 'a call that can be refused in every way').toContain(problem.status)
  }
})
