import type { z } from 'zod'
import type { RawStep } from '../../content'
import { flavourFrontMatterSchema, stepFrontMatterSchema } from '../../content-schema'
import type { Finding } from '../finding'
import { houseFlavourSchema, houseStepSchema } from './house-schema'

/** The schemas that a step's file and a flavour's are held to. */
type FrontMatterSchemas = { readonly step: z.ZodType; readonly flavour: z.ZodType }

/** What a start refuses. */
const neededSchemas: FrontMatterSchemas = { step: stepFrontMatterSchema, flavour: flavourFrontMatterSchema }

/** What Waymark's own roadmaps have besides. */
const houseSchemas: FrontMatterSchemas = { step: houseStepSchema, flavour: houseFlavourSchema }

/**
 * Lists all problems in the front matter of files. The start stops at the first mistake; an author wants them all.
 * @param files by `<stage>/<slug>`, flavours by `<stage>/<slug>.<track>`
 * @param isHouse whether they are Waymark's own, which have more than a start needs
 */
export function frontMatterFindings(roadmap: string, files: ReadonlyMap<string, RawStep>, isHouse: boolean): Finding[] {
  return [...files].flatMap(([key, { path, frontMatter }]) => {
    const messages = [neededSchemas, ...(isHouse ? [houseSchemas] : [])].flatMap(({ step, flavour }) => {
      const { error } = (key.includes('.') ? flavour : step).safeParse(frontMatter ?? {})
      return (error?.issues ?? []).map((issue) => inWords(issue, frontMatter))
    })
    const file = `content/roadmaps/${roadmap}/${path}`
    return [...new Set(messages)].map((message) => ({ file, message }))
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
