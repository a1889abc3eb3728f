import { z } from 'zod'

export type Json = { readonly [key: string]: unknown }

/**
 * Collects the named schemas of a document: those with an id of their own, wherever they are used, and bodies and
 * answers, which are named after their call.
 */
export function namedSchemas() {
  const schemas = new Map<string, Json>()
  const names = new Map<z.ZodType, string>()

  /** @throws Error when another schema has the name */
  const add = (name: string, schema: Json): void => {
    const known = schemas.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are called ${name}.`)
    schemas.set(name, schema)
  }

  /** Converts a schema of an input or output to JSON Schema, with references to named parts. */
  const findSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const { $defs = {}, ...root } = toJsonSchema(schema, io) as Json & { $defs?: Record<string, Json> }
    for (const [name, part] of Object.entries($defs)) add(name, part)
    return root
  }

  /** Returns a reference to a schema. @param fallback its name when it has no id */
  const refer = (schema: z.ZodType, io: 'input' | 'output', fallback: string): Json => {
    const made = findSchema(schema, io)
    if (made.$ref) return made
    const name = names.get(schema) ?? fallback
    names.set(schema, name)
    add(name, made)
    return { $ref: `${COMPONENTS}${name}` }
  }
  return {
    schemaOf: findSchema,
    refer,
    all: () => Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
export type NamedSchemas = ReturnType<typeof namedSchemas>

const COMPONENTS = '#/components/schemas/'

/** Converts to JSON Schema. Outputs allow additional fields, which may come later: clients ignore unknown ones. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const made = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  // Removes the dialect, which the document states once.
  const { $schema: _dialect, '~standard': _standard, ...rest } = made as Json
  return JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as Json
}
