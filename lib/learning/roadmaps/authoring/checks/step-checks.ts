import type { Finding } from '../finding'
import type { PlacedStep } from '../placed-step'
import { checkSpelling } from '../product-words'
import { readLine } from '../prose'
import { sentenceFindings } from '../reading-ease'

/** A brief as its step's front matter has to fit it. */
export type BriefFacts = {
  readonly slug: string
  /** It has a text for learners, `contract.md`. */
  readonly hasContract: boolean
  readonly checks: readonly {
    readonly id: string
    readonly title: string
    readonly says: string
    readonly row: string | null
  }[]
}

export const fileOfBrief = (slug: string): string => `content/checks/${slug}/brief.ts`
export const fileOfContract = (slug: string): string => `content/checks/${slug}/contract.md`

/** Lists what does not fit between steps and the briefs that they name, and problems of the briefs by themselves. */
export function checkFindings(steps: readonly PlacedStep[], briefs: readonly BriefFacts[]): Finding[] {
  return [...briefFindings(briefs), ...steps.flatMap((placed) => stepFindings(placed, briefs))]
}

const SLUG = /^[a-z][a-z0-9-]*$/

function briefFindings(briefs: readonly BriefFacts[]): Finding[] {
  const slugs = briefs.map(({ slug }) => slug)
  return briefs.flatMap(({ slug, checks }) => {
    const file = fileOfBrief(slug)
    const ids = checks.map(({ id }) => id)
    const messages = [
      ...(isTwice(slugs, slug) ? [`two briefs are called ${slug}; give each a slug of its own.`] : []),
      ...ids.filter((id) => isTwice(ids, id)).map((id) => `two checks are called ${id}; give each an id of its own.`),
      ...[slug, ...ids].filter((name) => !SLUG.test(name)).map((name) => `"${name}" is no slug; write it-like-this.`),
    ]
    const said = checks.flatMap(({ title, says }) => [title, says]).map(readLine)
    return [
      ...[...new Set(messages)].map((message) => ({ file, message })),
      ...said.flatMap((line) => [...sentenceFindings(file, line), ...checkSpelling(file, line)]),
    ]
  })
}

const isTwice = (all: readonly string[], one: string) => all.indexOf(one) !== all.lastIndexOf(one)

function stepFindings({ step, file }: PlacedStep, briefs: readonly BriefFacts[]): Finding[] {
  const named = step.checklist.flatMap(({ key, checks = [] }) => checks.map((id) => ({ key, id })))
  if (step.check === undefined) {
    const keys = [...new Set(named.map(({ key }) => key))]
    return keys.map((key) => ({ file, message: `checklist ${key}: names checks, but the step has no check.` }))
  }
  const brief = briefs.find(({ slug }) => slug === step.check)
  if (!brief) {
    return [{ file, message: `check: there is no brief ${step.check} in content/checks/briefs.ts.` }]
  }
  const ids = new Set(brief.checks.map(({ id }) => id))
  const strange = named.filter(({ id }) => !ids.has(id))
  return [
    ...(brief.hasContract ? [] : [{ file, message: `check: ${fileOfContract(brief.slug)} is missing; write it.` }]),
    ...strange.map(({ key, id }) => ({
      file,
      message: `checklist ${key}: the brief ${brief.slug} has no check ${id}.`,
    })),
    ...rowFindings(brief, step.rubric?.map(({ key }) => key) ?? [], file),
  ]
}

/** Requires of each check that it speaks for a row of the step's rubric, and for none where there is no rubric. */
function rowFindings({ slug, checks }: BriefFacts, rows: readonly string[], step: string): Finding[] {
  const wrong = checks.filter(({ row }) => (rows.length === 0 ? row !== null : row === null || !rows.includes(row)))
  const wanted =
    rows.length === 0 ? `null, because ${step} has no rubric` : `one of ${rows.join(', ')}, rows of ${step}`
  return wrong.map(({ id, row }) => ({ file: fileOfBrief(slug), message: `${id}: row is ${row}; make it ${wanted}.` }))
}
