import { z } from 'zod'

type Json = { readonly [key: string]: unknown }

/**
 * Composes an example of a schema's output from the examples of its parts; each text needs one.
 * @param path position in the schema, for the error
 * @throws Error naming the text that has no example
 */
export const getExample = (schema: z.ZodType, path: string): unknown => {
  const { $defs = {}, ...root } = z.toJSONSchema(schema, { io: 'output' }) as Json & { $defs?: Record<string, Json> }
  return compose(root, $defs, path)
}

function compose(schema: Json, defs: Readonly<Record<string, Json>>, path: string): unknown {
  const inner = (part: unknown, name: string) => compose(part as Json, defs, `${path}.${name}`)
  const [example] = (schema.examples as readonly unknown[]) ?? []
  if (example !== undefined) return example
  if (typeof schema.$ref === 'string') return inner(defs[schema.$ref.replace('#/$defs/', '')], '')
  const [choice] = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as readonly unknown[]
  if (choice) return inner(choice, '')
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  switch (type) {
    case 'object': {
      const fields = Object.entries((schema.properties ?? {}) as Json)
      return Object.fromEntries(fields.map(([name, part]) => [name, inner(part, name)]))
    }
    case 'array':
      if (Array.isArray(schema.prefixItems)) return schema.prefixItems.map((part, index) => inner(part, String(index)))
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () => inner(schema.items, 'items'))
    case 'integer':
    case 'number':
      return Math.max(Number(schema.minimum ?? 1), Math.min(1, Number(schema.maximum ?? 1)))
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      throw new Error(`${path} has no example.`)
  }
}
