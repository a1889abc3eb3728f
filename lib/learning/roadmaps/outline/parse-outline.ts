import { findTrouble, normalizeLine } from '@/lib/foundation/values/single-line'
import {
  type Outline,
  type OutlineProblem,
  type OutlineProblemKind,
  type OutlineStage,
  type OutlineStep,
  outlineBounds,
} from './outline'
import { readOutlineLine } from './outline-line'
import { readHeading, readStepLine, toPlain } from './read-title'

export type ParsedOutline = {
  readonly outline: Outline
  /** In the order of their lines: 200 at most. */
  readonly problems: readonly OutlineProblem[]
  /** How many more there are. */
  readonly moreProblems: number
}

const MOST_PROBLEMS = 200

type Step = Omit<OutlineStep, 'rows'> & { readonly rows: string[] }
type Stage = Omit<OutlineStage, 'steps' | 'summary'> & {
  readonly level: number
  readonly steps: Step[]
  summary: string
}

/**
 * Reads an outline. Takes time by the length of the text, of which the first 100,000 characters are read. Nothing is
 * refused: what can't be used is a problem at its line.
 */
export function parseOutline(text: string): ParsedOutline {
  const reader = new OutlineReader()
  if (text.length > outlineBounds.text) reader.report('longText', 1)
  for (const [index, line] of text
    .slice(0, outlineBounds.text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    reader.read(line, index + 1)
  }
  return reader.finish()
}

class OutlineReader {
  readonly #stages: Stage[] = []
  readonly #problems: OutlineProblem[] = []
  readonly #titles = new Set<string>()
  #summary = ''
  #stepIndent = 0
  #steps = 0
  #isInFence = false

  read(line: string, number: number): void {
    const read = readOutlineLine(line)
    if (read.kind === 'fence') {
      if (!this.#isInFence) this.report('codeBlock', number)
      this.#isInFence = !this.#isInFence
    }
    if (this.#isInFence) return
    if (read.kind === 'heading') this.#startStage(read.text, read.level, number)
    if (read.kind === 'bullet') this.#readBullet(read.text, read.indent, number)
    if (read.kind === 'text') this.#readText(read.text, number)
  }

  report(kind: OutlineProblemKind, line: number): void {
    this.#problems.push({ kind, line })
  }

  finish(): ParsedOutline {
    const head = this.#takeTitle()
    for (const { line, steps } of this.#stages) if (steps.length === 0) this.report('emptyStage', line)
    const stages = this.#stages.filter(({ steps }) => steps.length > 0).map(({ level: _, ...stage }) => stage)
    if (this.#steps === 0) this.report('noSteps', 1)
    this.#checkStages(stages, head)
    const problems = this.#problems.toSorted((one, other) => one.line - other.line)
    return {
      outline: { ...head, stages },
      problems: problems.slice(0, MOST_PROBLEMS),
      moreProblems: Math.max(0, problems.length - MOST_PROBLEMS),
    }
  }

  #startStage(text: string, level: number, line: number): void {
    this.#stages.push({ ...readHeading(text), level, summary: '', steps: [], line })
  }

  #readBullet(text: string, indent: number, line: number): void {
    const stage = this.#stages.at(-1)
    const step = stage?.steps.at(-1)
    if (!stage) this.report('noStage', line)
    else if (step && indent > this.#stepIndent + 1) this.#addRow(step, text, line)
    else {
      this.#stepIndent = indent
      stage.steps.push(this.#readStep(text, line))
    }
  }

  #readStep(text: string, line: number): Step {
    const { title, hours, borrowed, hasDroppedLink } = readStepLine(text)
    if (hasDroppedLink) this.report('droppedLink', line)
    if (hours !== null && (hours <= 0 || hours > outlineBounds.hours)) this.report('wrongHours', line)
    this.#steps += 1
    if (this.#steps === outlineBounds.steps + 1) this.report('manySteps', line)
    this.#checkTitle(title, borrowed !== null, line)
    const key = borrowed ? `/${borrowed.step}` : title.toLowerCase()
    if (key !== '' && this.#titles.has(key)) this.report('repeatedStep', line)
    this.#titles.add(key)
    return { title, borrowed, hours: hours && Math.max(1, Math.round(hours)), rows: [], line }
  }

  #addRow(step: Step, text: string, line: number): void {
    const row = toPlain(text)
    if (row === '') return
    step.rows.push(row)
    if (row.length > outlineBounds.row) this.report('longRow', line)
    if (step.rows.length === outlineBounds.rows + 1) this.report('manyRows', line)
  }

  #checkTitle(title: string, mayBeEmpty: boolean, line: number): void {
    if (title === '' && !mayBeEmpty) this.report('noTitle', line)
    if (title.length > outlineBounds.title) this.report('longTitle', line)
    else if (title !== '' && findTrouble(normalizeLine(title))) this.report('oddTitle', line)
  }

  /** Takes lines before the first step as the summary of what they are in. */
  #readText(text: string, line: number): void {
    const stage = this.#stages.at(-1)
    if (stage && stage.steps.length > 0) this.report('strayLine', line)
    else if (stage) stage.summary = joined(stage.summary, text)
    else this.#summary = joined(this.#summary, text)
  }

  /** Takes a first heading without steps above all others as the title of the whole. */
  #takeTitle(): { title: string | null; summary: string } {
    const [first, ...others] = this.#stages
    const isTitle = first && first.steps.length === 0 && others.length > 0
    if (!isTitle || others.some(({ level }) => level <= first.level)) return { title: null, summary: this.#summary }
    this.#stages.shift()
    this.#checkTitle(first.title, false, first.line)
    return { title: first.title, summary: joined(this.#summary, first.summary) }
  }

  #checkStages(stages: readonly OutlineStage[], { summary }: { readonly summary: string }): void {
    if (summary.length > outlineBounds.summary) this.report('longSummary', 1)
    for (const [index, { title, summary, weeks, line }] of stages.entries()) {
      if (index === outlineBounds.stages) this.report('manyStages', line)
      this.#checkTitle(title, false, line)
      if (summary.length > outlineBounds.summary) this.report('longSummary', line)
      if (weeks && (weeks.from < 1 || weeks.to < weeks.from || weeks.to > outlineBounds.week)) {
        this.report('wrongWeeks', line)
      }
    }
  }
}

/** Longer texts are only known to be too long. */
const joined = (before: string, text: string): string =>
  before.length > outlineBounds.summary ? before : `${before} ${toPlain(text)}`.trim()
