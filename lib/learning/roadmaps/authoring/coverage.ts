import { z } from 'zod'
import type { Finding } from './finding'
import { isRegularExpression } from './pattern'

/**
 * Schema of `content/coverage.yaml`: which text carries each fact that the product promises to state. A heading for
 * each group of facts; below it, one entry per fact.
 */
const entrySchema = z.strictObject({
  /** Short name of the fact. */
  fact: z.string().trim().min(3).max(160),
  /**
   * File that states it, from the project's folder; `#part` for one section of it. With several, they state it
   * together.
   */
  where: z.union([z.string(), z.array(z.string()).min(1)]).transform((where) => [where].flat()),
  /** Plain phrases or regular expressions, case-insensitive: each has to occur. */
  says: z.array(z.string().trim().min(2).refine(isRegularExpression, 'must be a regular expression')).min(1),
})

export const coverageSchema = z.record(z.string(), z.array(entrySchema).min(1))
export type Coverage = z.infer<typeof coverageSchema>
type Entry = Coverage[string][number]

export const COVERAGE_FILE = 'content/coverage.yaml'

/** Lists every file that the entries name, once, without its part. */
export const filesNamed = (coverage: Coverage): string[] => [
  ...new Set(listEntries(coverage).flatMap(({ where }) => where.map((place) => place.split('#')[0] ?? ''))),
]

const listEntries = (coverage: Coverage): Entry[] => Object.values(coverage).flat()

/**
 * Lists facts that no text states any more.
 * @param texts of the files that `filesNamed` returns, by name; missing files are left out
 */
export function missingFacts(coverage: Coverage, texts: ReadonlyMap<string, string>): Finding[] {
  const named = listEntries(coverage).map(({ fact }) => fact)
  const twice = named.filter((fact, place) => named.indexOf(fact) !== place)
  return [
    ...twice.map((fact) => ({ file: COVERAGE_FILE, message: `the fact "${fact}" is listed twice.` })),
    ...Object.values(coverage).flatMap((entries) => entries.flatMap((entry) => checkEntry(entry, texts))),
  ]
}

function checkEntry({ fact, where, says }: Entry, texts: ReadonlyMap<string, string>): Finding[] {
  const parts = where.map((place) => ({ place, text: partAt(place, texts) }))
  const lost = parts.filter(({ text }) => text === null)
  if (lost.length > 0) {
    return lost.map(({ place }) => ({
      file: COVERAGE_FILE,
      message: `"${fact}": ${place} is not there; name the text that says it now.`,
    }))
  }
  const text = parts.map((part) => part.text).join('\n')
  const unsaid = says.filter((phrase) => !new RegExp(phrase, 'i').test(text))
  if (unsaid.length === 0) return []
  const phrases = unsaid.map((phrase) => `/${phrase}/`).join(' and ')
  return [{ file: where[0] ?? COVERAGE_FILE, message: `no longer says ${phrases}, for the fact "${fact}".` }]
}

/**
 * Returns the text of a place as a reader sees it: one long line without the markup of links and emphasis. Null if
 * missing.
 */
function partAt(place: string, texts: ReadonlyMap<string, string>): string | null {
  const [file = '', part] = place.split('#')
  const text = texts.get(file)
  if (text === undefined) return null
  const found = part === undefined ? text : findSection(file, text, part)
  return found === null ? null : asRead(found)
}

/** Finds a section of Markdown by its heading's anchor, or the list entry of a YAML file with that id. */
function findSection(file: string, text: string, part: string): string | null {
  const pieces = file.endsWith('.md') ? text.split(/^(?=## )/m) : text.split(/^(?=- id: )/m)
  const title = file.endsWith('.md') ? /^## (.*)/ : /^- id: (.*)/
  return pieces.find((piece) => toAnchor(title.exec(piece)?.[1] ?? '') === part) ?? null
}

const toAnchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const asRead = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
