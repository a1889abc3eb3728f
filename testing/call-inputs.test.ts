import { expect, test } from 'vitest'
import type { z } from 'zod'
import { calls, groups } from '@/app/api/v1/calls'
import { chanceFrom } from '@/e2e/fuzz/chance'
import { type Document, listOperations, type Operation } from '@/e2e/fuzz/operations'
import { type Known, makeSample } from '@/e2e/fuzz/samples'
import { isStorableMoment, isStorableText, LARGEST_INTEGER } from '@/lib/foundation/values/storable'
import { openApiDocument } from '@/lib/platform/calls/document'

/** Valid values where a schema requires more than its document can say. */
const known: Known = {
  country: ['DE', 'NP'],
  timeZone: ['Asia/Kathmandu'],
  locale: ['en'],
  handle: ['ana-lima'],
  url: ['https://code.example.org/lea/api'],
  address: ['https://lending.example.org'],
  repository: ['https://code.example.org/lea/api'],
  base: ['http://localhost:8080'],
  commit: ['0123abc'],
  path: ['/dashboard'],
  email: ['ana@example.org'],
  emails: ['ana@example.org'],
  from: ['2027-01-02'],
  to: ['2027-01-09'],
  startsOn: ['2027-01-02'],
  startsWorkOn: ['2027-01-02'],
  on: ['2027-01-02'],
  idempotencyKey: ['a-key-of-a-client'],
}

type Place = readonly (string | number)[]
type Part = {
  readonly entry: string
  readonly part: 'query' | 'body'
  readonly schema: z.ZodType
  readonly make: () => unknown
}

const chance = chanceFrom(7)
const operations = listOperations(
  JSON.parse(JSON.stringify(openApiDocument(groups, { url: '/', version: '1' }))) as Document,
)
const parts = operations.flatMap((operation): Part[] => {
  const entry = `${operation.method} ${operation.path.replace(/\{(\w+)\}/g, '[$1]')}`
  const { query, body } = calls.get(entry) ?? {}
  return [
    ...(query ? [{ entry, part: 'query' as const, schema: query, make: () => makeQuery(operation) }] : []),
    ...(body ? [{ entry, part: 'body' as const, schema: body, make: () => makeBody(operation) }] : []),
  ]
})

const makeBody = ({ body }: Operation): unknown => makeSample(body ?? {}, '', known, chance)

/** Makes a query as text, whatever types its schema parses. */
const makeQuery = ({ query }: Operation): unknown =>
  Object.fromEntries(
    query
      .filter(({ required }) => required || chance.next() < 0.5)
      .map(({ name, schema }) => [name, String(makeSample(schema, name, known, chance))]),
  )

const TURNS = 200
const ENOUGH = 20
/** Valid samples. A bent text that is still accepted then shows that its schema checks nothing else. */
const proper = parts.map((part) => {
  const samples = Array.from({ length: TURNS }, part.make)
  return { ...part, samples: samples.filter((sample) => part.schema.safeParse(sample).success).slice(0, ENOUGH) }
})

test('something proper is found for every query and every body', () => {
  expect(proper.length).toBeGreaterThan(50)
  expect(proper.filter(({ samples }) => samples.length === 0).map(({ entry, part }) => `${entry} ${part}`)).toEqual([])
})

const NOT_TEXT = ['\u0000', '\ud800', '\udc00 and more']
const NOT_NUMBERS = [LARGEST_INTEGER + 1, -LARGEST_INTEGER - 2, 2 ** 40, 1e308]
const NO_MOMENTS = ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59-14:00']

test.each(proper)('$entry hands nothing on from its $part that a database cannot keep', ({ part, schema, samples }) => {
  for (const sample of samples) {
    for (const place of placesIn(sample)) {
      for (const other of bent(sample, place, part === 'query')) {
        const result = schema.safeParse(other)
        if (result.success) expect(unstorable(result.data), JSON.stringify(other)).toEqual([])
      }
    }
  }
})

/** Bends one value of the sample and, where that is a field, its name. */
function bent(sample: unknown, place: Place, isQuery: boolean): unknown[] {
  const value = at(sample, place)
  const texts = typeof value === 'string' ? NOT_TEXT.flatMap((odd) => [value + odd, odd]) : []
  const numbers = typeof value === 'number' ? NOT_NUMBERS : isQuery ? NOT_NUMBERS.map(String) : []
  const moments = typeof value === 'string' ? NO_MOMENTS : []
  const values = [...texts, ...numbers, ...moments].map((odd) => withAt(sample, place, odd))
  const names = NOT_TEXT.map((odd) => withAt(sample, [...place.slice(0, -1), `${place.at(-1)}${odd}`], value))
  return [...values, ...names]
}

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return place.length > 0 ? [place] : []
  return Object.entries(value).flatMap(([key, one]) => placesIn(one, [...place, Array.isArray(value) ? +key : key]))
}

const at = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value)

function withAt(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put
  const copy: Record<string | number, unknown> = structuredClone(value) as never
  copy[key] = withAt(copy[key], rest, put)
  return copy
}

/** Lists values that a database would refuse or change. */
function unstorable(value: unknown): unknown[] {
  if (typeof value === 'string') return isStorableText(value) ? [] : [value]
  if (typeof value === 'number') return Math.abs(value) <= LARGEST_INTEGER + 1 ? [] : [value]
  if (value instanceof Date) return isStorableMoment(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [...unstorable(key), ...unstorable(one)])
}
