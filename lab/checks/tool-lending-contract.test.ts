import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { GET, generateStaticParams } from '@/app/(public)/checks/[brief]/openapi.yaml/route'

const readContent = (file: string) => readFileSync(path.join('content', file), 'utf8')
const source = readContent('checks/tool-lending/openapi.yaml')
const document = parse(source)

test('the contract is a valid OpenAPI document, and keeps the recommended rules of Redocly', async () => {
  expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true })
  const problems = await lintFromString({ source, config: await createConfig({ extends: ['recommended'] }) })
  // It runs on the learner's own machine.
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['no-server-example.com'])
})

test('it has the operations of the contract that learners read', () => {
  const operations = Object.entries(document.paths as Record<string, object>).flatMap(([address, item]) =>
    Object.keys(item)
      .filter((method) => method !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${address}`),
  )
  const contract = readContent('checks/tool-lending/contract.md')
  expect(operations).toHaveLength(13)
  for (const operation of operations) expect(contract).toContain(`\`${operation}\``)
})

test('the document is served as it is, of known briefs alone', async () => {
  expect(generateStaticParams()).toContainEqual({ brief: 'tool-lending' })
  const answer = await GET(new Request('http://x'), { params: Promise.resolve({ brief: 'tool-lending' }) })
  expect(await answer.text()).toBe(source)
})
