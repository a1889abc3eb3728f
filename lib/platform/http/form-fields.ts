import { z } from 'zod'

/**
 * Converts `true` and `false` to booleans where the schema expects them, because a form sends only text. Other values
 * are left for the schema to refuse.
 */
export function coerceBooleans(schema: z.ZodType, fields: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || typeof fields !== 'object' || fields === null) return fields
  const { shape } = schema
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Object.hasOwn(shape, name) && isBoolean(shape[name]) ? (booleans.get(value) ?? value) : value,
    ]),
  )
}

const booleans: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
])

function isBoolean(schema: unknown): boolean {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
  return isWrapped ? isBoolean(schema.unwrap()) : schema instanceof z.ZodBoolean
}
