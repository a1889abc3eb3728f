import type { ExportRow, Part } from './part'

/** What of an export a person reads as it is, in Markdown. */

type Note = { readonly stepTitle: string; readonly body: string; readonly updatedAt: Date }

/** All notes, each under the name of its step. */
export async function* notesToRead(notes: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield '# Notes\n'
  for await (const row of notes) {
    const { stepTitle, body, updatedAt } = row as Note
    yield `\n## ${stepTitle}\n\n*${moment(updatedAt)}*\n\n${body}\n`
  }
}

type Verdict = {
  readonly outcome: string
  readonly mentor: string
  readonly createdAt: Date
  readonly feedback: string
  readonly scores: readonly { readonly row: string; readonly score: string }[]
  readonly rating: { readonly value: number } | null
}
type Iteration = {
  readonly number: number
  readonly createdAt: Date
  readonly work: {
    readonly kind: string
    readonly url: string | null
    readonly file: string | null
    readonly note: string
  }
  readonly verdict: Verdict | null
}
type Review = {
  readonly stepTitle: string
  readonly cohort: string
  readonly state: string
  readonly iterations: readonly Iteration[]
  readonly messages: readonly { readonly by: string; readonly createdAt: Date; readonly body: string }[]
}

/** All reviews: what was handed in, each verdict with its scores, and the thread. */
export async function* reviewsToRead(reviews: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield '# Reviews\n'
  for await (const row of reviews) {
    const review = row as Review
    yield `\n## ${review.stepTitle}\n\nIn ${review.cohort}. It is ${words(review.state)}.\n`
    for (const iteration of review.iterations) yield iterationToRead(iteration)
    if (review.messages.length > 0) yield '\n### Messages\n'
    for (const { by, createdAt, body } of review.messages)
      yield `\n**${by}**, ${moment(createdAt)}\n\n${quoteForTable(body)}\n`
  }
}

function iterationToRead({ number, createdAt, work, verdict }: Iteration): string {
  const where = work.url ?? work.file
  const shown = `\n### Attempt ${number}, ${moment(createdAt)}\n\n${words(work.kind)}${where ? `: ${where}` : ''}\n`
  return `${shown}${work.note ? `\n${quoteForTable(work.note)}\n` : ''}${verdict ? verdictToRead(verdict) : '\nNo verdict yet.\n'}`
}

function verdictToRead({ outcome, mentor, createdAt, feedback, scores, rating }: Verdict): string {
  const rows = scores.map(({ row, score }) => `- ${row}: ${words(score)}\n`).join('')
  const helped = rating ? `\nYou said how much it helped: ${rating.value} of 4.\n` : ''
  return `\n**Verdict: ${words(outcome)}**, by ${mentor}, ${moment(createdAt)}\n\n${quoteForTable(feedback)}\n\n${rows}${helped}`
}

const words = (text: string): string => text.replaceAll('-', ' ')
/** As a quote in Markdown: each line begins with its mark. */
export const quoteForTable = (text: string): string => text.replace(/^/gm, '> ')
/** "2027-03-01 12:00 UTC" */
const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What lies in an export, for who opens it. */
export function writeReadme(
  parts: readonly Part[],
  facts: { readonly site: string; readonly exportedAt: Date },
): string {
  const lists = parts.map(
    ({ name, says, columns }) => `  ${name}${columns ? ` (also ${getFileName(name)})` : ''}\n    ${says}`,
  )
  return `This is everything that Waymark at ${facts.site} has stored about you.
It was exported on ${moment(facts.exportedAt)}.

everything.json   all of it, for programs (format "waymark-export")
csv/              the lists as tables, for a spreadsheet
notes.md          your notes, by step
reviews.md        your reviews, with verdicts and messages
files/            the files you submitted

Moments are in UTC. Text with an apostrophe before it in a table began with a sign that
a spreadsheet would take for a formula.

Not in it: your password (only a fingerprint of it is stored), codes and secrets that let
someone in, addresses of other people, who your words as a mentor were about, drafts that
mentors have not sent, and signals to your open pages, which are gone after an hour.

The keys of everything.json:

${lists.join('\n')}
`
}

export const getFileName = (name: string): string =>
  `csv/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`
