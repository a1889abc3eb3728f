import type { z } from 'zod'
import type { RawStep } from '../content'
import { flavourFrontMatterSchema, stepFrontMatterSchema } from '../content-schema'
import type { Finding } from './finding'

/**
 * Lists all problems in the front matter of files. The start stops at the first mistake; an author wants them all.
 * @param files by `<stage>/<slug>`, flavours by `<stage>/<slug>.<track>`
 */
export function frontMatterFindings(roadmap: string, files: ReadonlyMap<string, RawStep>): Finding[] {
  return [...files].flatMap(([key, { path, frontMatter }]) => {
    const schema = key.includes('.') ? flavourFrontMatterSchema : stepFrontMatterSchema
    const result = schema.safeParse(frontMatter ?? {})
    const file = `content/roadmaps/${roadmap}/${path}`
    return result.success ? [] : result.error.issues.map((issue) => ({ file, message: inWords(issue, frontMatter) }))
  })
}

function inWords(issue: z.core.$ZodIssue, frontMatter: unknown): string {
  const place = issue.path.join('.') || 'front matter'
  const value = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], frontMatter)
  if (value === null || value === undefined || value === '') return `${place} is empty; fill it in.`
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place}: unknown key ${issue.keys.join(', ')}. Correct or remove it.`
    case 'too_small':
      return `${place} is too short or small; ${atLeast(issue.origin, Number(issue.minimum))}.`
    case 'too_big':
      return `${place} is too long or large; ${atMost(issue.origin, Number(issue.maximum))}.`
    case 'invalid_value':
      return `${place} must be one of ${issue.values.join(', ')}.`
    default:
      return `${place}: ${issue.message}.`
  }
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }
const atLeast = (origin: string, least: number) => `give at least ${least}${units[origin] ?? ''}`
const atMost = (origin: string, most: number) => `give at most ${most}${units[origin] ?? ''}`
