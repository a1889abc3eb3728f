import fc from 'fast-check'
import type { RandomSource } from './chance'

/** The part of JSON Schema that the document uses. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Values that exist on the server, by the name of the field or path parameter. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Lists the values of a path parameter: `[id]` means another thing after each folder. */
export function listKnown(known: Known, folder: string, name: string): readonly unknown[] {
  const values = known[`${folder}/${name}`] ?? known[name] ?? []
  return values.length > 0 ? values : ['none']
}

/** Makes a value that the schema allows, apart from checks that it cannot express. */
export function makeSample(schema: Schema, name: string, known: Known, chance: RandomSource): unknown {
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return makeSample(chance.pick(choice), name, known, chance)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => makeSample(one, name, known, chance)))
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return chance.pick(schema.enum)
  const type = typeof schema.type === 'string' ? schema.type : schema.type && chance.pick(schema.type)
  const values = type === 'array' || type === 'null' ? [] : (known[name] ?? [])
  if (values.length > 0) return chance.pick(values)
  switch (type) {
    case 'object':
      return makeObject(schema, known, chance)
    case 'array': {
      const size = (schema.minItems ?? 0) + chance.below(3)
      return Array.from({ length: Math.min(size, schema.maxItems ?? size) }, () =>
        makeSample(schema.items ?? {}, name, known, chance),
      )
    }
    case 'integer':
    case 'number': {
      const [low, high] = [schema.minimum ?? 0, schema.maximum ?? 100]
      return low + chance.below(Math.min(high - low, 1000) + 1)
    }
    case 'boolean':
      return chance.next() < 0.5
    case 'null':
      return null
    default:
      return makeText(schema, chance)
  }
}

function makeObject(schema: Schema, known: Known, chance: RandomSource): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [key, one] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(key) || chance.next() < 0.5) made[key] = makeSample(one, key, known, chance)
  }
  if (schema.propertyNames && typeof schema.additionalProperties === 'object') {
    const key = String(makeSample(schema.propertyNames, 'row', known, chance))
    made[key] = makeSample(schema.additionalProperties, key, known, chance)
  }
  return made
}

const WORDS = [
  'What I learned this week, and how I used it at work.',
  'Good names, short functions, and tests that say why.',
]

function makeText(schema: Schema, chance: RandomSource): string {
  if (schema.format === 'uuid') return '00000000-0000-4000-8000-000000000000'
  if (schema.format === 'date') return `202${chance.below(10)}-0${1 + chance.below(9)}-1${chance.below(10)}`
  if (schema.format === 'date-time') return `2026-11-0${1 + chance.below(9)}T10:00:00Z`
  if (schema.format === 'email') return `somebody.${chance.below(1000)}@example.org`
  if (schema.format === 'uri') return `https://code.example.com/lea/api-${chance.below(1000)}`
  if (schema.pattern) return matching(schema.pattern, chance)
  const text = `${chance.pick(WORDS)} ${chance.below(1000)}`.padEnd(schema.minLength ?? 0, '.')
  return text.slice(0, Math.max(schema.maxLength ?? 100, schema.minLength ?? 0))
}

const matches = new Map<string, readonly string[]>()

function matching(pattern: string, chance: RandomSource): string {
  const some = matches.get(pattern) ?? makeSamples(pattern)
  matches.set(pattern, some)
  return chance.pick(some)
}

function makeSamples(pattern: string): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { numRuns: 20, seed: 7 })
  } catch {
    return ['text']
  }
}
