import type { OutlineStage, StepAddress } from './outline'

/** A step's line in its parts. */
export type StepLine = {
  readonly title: string
  /** As written, in hours; null without any. */
  readonly hours: number | null
  readonly borrowed: StepAddress | null
  /** Whether a link to another page was left out. */
  readonly hasDroppedLink: boolean
}

type Weeks = OutlineStage['weeks']

const HOURS = /^(\d{1,4}(?:[.,]\d{1,2})?)(?: ?[-–] ?(\d{1,4}(?:[.,]\d{1,2})?))? ?(h|hrs?|hours?|mins?|minutes?)$/i
const WEEKS = /^weeks? (\d{1,3})(?: ?(?:[-–—&]|to|and) ?(\d{1,3}))?/i
const STEP_PATH = /^\/roadmaps\/([a-z0-9-]{1,200})\/steps\/([a-z0-9-]{1,200})\/?$/

/** Reads the line of a step: `Docker (3 h)`, or `[Docker](/roadmaps/backend/steps/docker)`. */
export function readStepLine(text: string): StepLine {
  const { before, inside } = splitBracket(text)
  const hours = inside === null ? null : readHours(inside)
  const own = hours === null ? text : before
  const link = findLink(own)
  const borrowed = toStepAddress(link ? link.address : own)
  const title = link ? link.before + link.text + link.after : borrowed ? '' : own
  return { title: toPlain(title), hours, borrowed, hasDroppedLink: link !== null && borrowed === null }
}

/** Reads a heading: its weeks, as in `Weeks 1 to 3: Basics` or `Basics (weeks 1-3)`, and the rest as the title. */
export function readHeading(text: string): { readonly title: string; readonly weeks: Weeks } {
  const plain = toPlain(text)
  const { before, inside } = splitBracket(plain)
  const atEnd = inside === null ? null : WEEKS.exec(inside)
  if (atEnd && atEnd[0].length === inside?.length && before) return { title: before, weeks: toWeeks(atEnd) }
  const atStart = WEEKS.exec(plain)
  if (!atStart) return { title: plain, weeks: null }
  const rest = plain.slice(atStart[0].length)
  if (/^[\p{L}\p{N}]/u.test(rest)) return { title: plain, weeks: null }
  const title = rest.replace(/^[ :.,–—-]{1,9}/, '')
  return { title: title || plain, weeks: toWeeks(atStart) }
}

const toWeeks = ([, from, to]: RegExpExecArray): Weeks => ({ from: Number(from), to: Number(to ?? from) })

/** Returns the title without marks of emphasis and code, with single spaces. */
export function toPlain(text: string): string {
  const plain = text.replaceAll('**', '').replaceAll('__', '').replaceAll('`', '').split(/\s+/).join(' ').trim()
  const isMarked = plain.length > 2 && /^[*_]/.test(plain) && plain.endsWith(plain[0] ?? '')
  return isMarked ? plain.slice(1, -1).trim() : plain
}

/** Splits off what a text has in brackets at its end. */
function splitBracket(text: string): { before: string; inside: string | null } {
  const last = text.at(-1)
  const start = last === ')' ? text.lastIndexOf('(') : last === ']' ? text.lastIndexOf('[') : -1
  if (start < 0) return { before: text, inside: null }
  return { before: text.slice(0, start).trim(), inside: text.slice(start + 1, -1).trim() }
}

/** Returns hours; of a range its middle. */
function readHours(text: string): number | null {
  const found = HOURS.exec(text)
  if (!found) return null
  const [, least, most = least, unit = ''] = found
  const toNumber = (digits = '') => Number(digits.replace(',', '.'))
  const middle = (toNumber(least) + toNumber(most)) / 2
  return unit.toLowerCase().startsWith('m') ? middle / 60 : middle
}

type Link = Readonly<Record<'before' | 'text' | 'address' | 'after', string>>

/** Finds the first `[text](address)`, or picture. */
function findLink(line: string): Link | null {
  const middle = line.indexOf('](')
  const start = middle < 0 ? -1 : line.lastIndexOf('[', middle)
  const end = line.indexOf(')', middle)
  if (start < 0 || end < 0) return null
  const before = line.slice(0, start)
  return {
    before: before.endsWith('!') ? before.slice(0, -1) : before,
    text: line.slice(start + 1, middle),
    address: line.slice(middle + 2, end).trim(),
    after: line.slice(end + 1),
  }
}

/** Returns the step that an address leads to, on any host: roadmaps are told apart by their slugs alone. */
function toStepAddress(address: string): StepAddress | null {
  const isAddress = address.startsWith('/') || /^https?:\/\//.test(address)
  const path = isAddress ? (URL.parse(address, 'http://localhost')?.pathname ?? '') : ''
  const [, roadmap, step] = STEP_PATH.exec(path) ?? []
  return roadmap && step ? { roadmap, step } : null
}
