// Generates TypeScript types of the HTTP API from its OpenAPI document, for the harness of tests, drills and
// benchmarks.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { groups } from '@/app/api/v1/calls'
import { openApiDocument } from '@/lib/platform/calls/document'

const FILE = 'e2e/harness/generated/api.ts'
const document = openApiDocument(groups, { url: 'http://127.0.0.1', version: '1' })
// Leaves out examples, which would be four fifths of the file.
const plain = JSON.stringify(document, (key, value) => (key === 'example' ? undefined : value))
const types = await openapiTS(JSON.parse(plain) as OpenAPI3, {
  // Properties with a default are optional in a body.
  defaultNonNullable: false,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
})
mkdirSync(path.dirname(FILE), { recursive: true })
writeFileSync(FILE, astToString(types))
