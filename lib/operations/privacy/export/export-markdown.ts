import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import type { ReviewState } from '@/lib/mentoring/reviews/review-snapshot'
import type { Outcome } from '@/lib/mentoring/reviews/verdicts/outcome'
import * as review from '@/messages/generated/mentoring/review'
import * as say from '@/messages/generated/operations/export'
import { EXPORT_FORMAT } from './export-json'
import type { ExportPart, ExportRow } from './export-part'

/** Markdown files of an export, meant for people. */

const stateWords: Readonly<Record<ReviewState, () => string>> = {
  waiting: review.waiting,
  claimed: review.claimed,
  'changes-requested': review.changesRequested,
  approved: review.approved,
  withdrawn: review.withdrawn,
  lapsed: review.lapsed,
}
const outcomeWords: Readonly<Record<Outcome, () => string>> = {
  'not-yet': review.notYet,
  competent: review.competent,
  excellent: review.excellent,
}
const kindWords: Readonly<Record<EvidenceKind, () => string>> = {
  repository: say.repository,
  link: say.link,
  file: say.file,
  certificate: say.certificate,
  'prior-learning': say.priorLearning,
}
/** Author of a message in the data when it is the exported person. */
export const YOU = 'you'

type Note = { readonly stepTitle: string; readonly body: string; readonly updatedAt: Date }

/** Writes all notes, each under the title of its step. */
export async function* writeNotesMarkdown(notes: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield `# ${say.notes()}\n`
  for await (const row of notes) {
    const { stepTitle, body, updatedAt } = row as Note
    yield `\n## ${stepTitle}\n\n*${moment(updatedAt)}*\n\n${body}\n`
  }
}

type Verdict = {
  readonly outcome: Outcome
  readonly mentor: string
  readonly createdAt: Date
  readonly feedback: string
  readonly scores: readonly { readonly row: string; readonly score: Outcome; readonly reason: string }[]
  readonly rating: { readonly value: number } | null
}
type Iteration = {
  readonly number: number
  readonly createdAt: Date
  readonly work: {
    readonly kind: EvidenceKind
    readonly url: string | null
    readonly file: string | null
    readonly note: string
  }
  readonly verdict: Verdict | null
}
type Review = {
  readonly stepTitle: string
  readonly cohort: string
  readonly state: ReviewState
  readonly iterations: readonly Iteration[]
  readonly messages: readonly { readonly by: string; readonly createdAt: Date; readonly body: string }[]
}

/** Writes all reviews: the submitted work, each verdict with its scores, and the thread. */
export async function* writeReviewsMarkdown(reviews: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield `# ${say.reviews()}\n`
  for await (const row of reviews) {
    const review = row as Review
    yield `\n## ${review.stepTitle}\n\n${say.inCohort({ cohort: review.cohort, state: stateWords[review.state]() })}\n`
    for (const iteration of review.iterations) yield iterationToRead(iteration)
    if (review.messages.length > 0) yield `\n### ${say.messages()}\n`
    for (const { by, createdAt, body } of review.messages)
      yield `\n**${by === YOU ? say.you() : by}**, ${moment(createdAt)}\n\n${quoteForTable(body)}\n`
  }
}

function iterationToRead({ number, createdAt, work, verdict }: Iteration): string {
  const where = work.url ?? work.file
  const kind = kindWords[work.kind]()
  const shown = `\n### ${say.attempt({ number, at: moment(createdAt) })}\n\n${where ? say.workAt({ kind, where }) : kind}\n`
  const note = work.note ? `\n${quoteForTable(work.note)}\n` : ''
  return `${shown}${note}${verdict ? verdictToRead(verdict) : `\n${say.noVerdict()}\n`}`
}

function verdictToRead({ outcome, mentor, createdAt, feedback, scores, rating }: Verdict): string {
  const rows = scores.map(scoreToRead).join('')
  const helped = rating ? `\n${say.helped({ value: rating.value })}\n` : ''
  const head = say.verdict({ outcome: outcomeWords[outcome](), mentor, at: moment(createdAt) })
  return `\n${head}\n\n${quoteForTable(feedback)}\n\n${rows}${helped}`
}

const scoreToRead = ({ row, score, reason }: Verdict['scores'][number]): string => {
  const line = `- ${say.score({ row, score: outcomeWords[score]() })}\n`
  return reason ? `${line}\n${quoteForTable(reason).replace(/^/gm, '  ')}\n\n` : line
}

/** Quotes a text in Markdown: prefixes each line. */
export const quoteForTable = (text: string): string => text.replace(/^/gm, '> ')
/** "2027-03-01 12:00 UTC" */
const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

const EVERYTHING = 'everything.json'
const inColumn = (name: string): string => name.padEnd(18)

/** Writes the file that explains the export's content. */
export function writeReadme(
  parts: readonly ExportPart[],
  facts: { readonly site: string; readonly exportedAt: Date },
): string {
  const lists = parts.map(
    ({ name, description: says, columns }) =>
      `  ${columns ? say.alsoIn({ name, file: getFileName(name) }) : name}\n    ${says()}`,
  )
  const { site, exportedAt } = facts
  const names = {
    everything: inColumn(EVERYTHING),
    csv: inColumn('csv/'),
    notes: inColumn('notes.md'),
    reviews: inColumn('reviews.md'),
    files: inColumn('files/'),
  }
  const known = { document: EVERYTHING, format: EXPORT_FORMAT, site, at: moment(exportedAt) }
  return say.readme({ ...names, ...known, lists: lists.join('\n') })
}

export const getFileName = (name: string): string =>
  `csv/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`
