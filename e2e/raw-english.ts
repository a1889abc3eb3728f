import { readdirSync, readFileSync } from 'node:fs'
import { createClient } from '@libsql/client'
import type { Page } from '@playwright/test'
import { getInitials } from '../lib/foundation/values/initials'

/**
 * Finds English left on a page in the pseudo-locale: in texts of elements, and in attributes that are shown or read
 * out.
 */

/** Elements in one language: content files are marked (`lang`), code and typed text have none. */
const APART = '[lang="en"], script, style, noscript, template, code, pre, kbd, samp, textarea'
const SHOWN = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
]

/** Tables of people's texts, which are shown in parts where they are Markdown. */
const WRITTEN = /^(SavedReply|Message|Note|MentorNote|Verdict|VerdictDraft|Iteration|Evidence|RepositoryReading)$/
/** Columns whose texts are keys of the code, not texts by people or content files. */
const KEYS = /^(RateLimiterFlexible|Mail|Notification|AuditEntry|_prisma_migrations|Signal|SettledKey)\./

/** Lists names of months and weekdays, which stay in English: Node has no data of `Intl` for the pseudo-locale. */
const intl = (options: Intl.DateTimeFormatOptions, days: readonly number[]) =>
  days.flatMap((day) => {
    const parts = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).formatToParts(day * 86_400_000)
    return parts.flatMap(({ type, value }) => (['month', 'weekday'].includes(type) ? [value] : []))
  })
const days = Array.from({ length: 366 }, (_, day) => day)
const dates = (['short', 'long'] as const).flatMap((style) => [
  ...intl({ month: style }, days),
  ...intl({ month: style, weekday: style, day: 'numeric' }, days),
])
const regions = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = letters.flatMap((a) => letters.flatMap((b) => regions.of(a + b) ?? []))
const LANGUAGES = /English( \(Pseudo-Accents\))?/g
const ADDRESSES =
  /\S*@\S+|\b\w+:\/\/\S+|(?<!\S)\/[\w[\]{}./?=&-]+|\b(?!Node\.js)[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|\b\w+:\/\//g
/** Occurs in an address of `pages.ts`, and again on its page. */
const TYPED = /nobody-has-this-name/g
const ZONES = /\b[A-Z][\w+-]+(?:\/[\w+ -]+)+|\bUTC\b/g
const NAMES =
  /\b(Waymark|GitHub|GitLab|Git|Google|Microsoft|1Password|Bitwarden|Aegis|Markdown|JSON|CSV|API|HTTPS?|URL|PDF|SVG|PNG|MIT|ODbL|Firefox|Chrome|Chromium|Linux|Ctrl|Enter|Esc|Node\.js|waymark-demo|main)\b|\.NET\b/g

export type Known = {
  /** Whole texts, the longest first. */
  readonly values: readonly string[]
  /** All of them joined, and all texts by people, for a text that is shown in parts. */
  readonly corpus: string
  readonly written: string
  /**
   * Texts allowed only as a whole: names of the learners on whom the forecast was tested, in lower case, and people’s
   * initials.
   */
  readonly wholes: ReadonlySet<string>
}

/** Lists names in data files, whose texts are in English for all (`messages/in-english.json`). */
function namesOfData(): string[] {
  const files: string[] = JSON.parse(readFileSync('messages/in-english.json', 'utf8'))
  const sources = files.filter((file) => file.startsWith('lib/learning/pay')).map((file) => readFileSync(file, 'utf8'))
  return sources.flatMap((source) => [...source.matchAll(/'([^'\n]+)'/g)].map(([, name = '']) => name))
}

/** Lists titles of the guide and the FAQ, which are not in the database. */
function titlesOfFiles(): string[] {
  const files = readdirSync('content/guide', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  const texts = files.map((file) => readFileSync(`content/guide/${file}`, 'utf8'))
  return texts.flatMap((text) => [...text.matchAll(/^title: "?(.+?)"?$/gm)].map(([, title = '']) => title))
}

function namesOfTried(): string[] {
  const calibration = readFileSync('content/forecast/calibration.json', 'utf8')
  return [...calibration.matchAll(/"name": "([^"]+)"/g)].map(([, name = '']) => name)
}

/** Reads all texts by people and content files from a server's database. @param url `file:...` */
export async function readKnown(url: string): Promise<Known> {
  const client = createClient({ url, timeout: 5000 })
  const written: string[] = []
  const initials: string[] = []
  const texts = new Set<string>([
    ...countries,
    ...dates,
    ...dates.map((name) => name.slice(0, 3)),
    ...namesOfData(),
    ...titlesOfFiles(),
  ])
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
  for (const { name: table } of tables.rows) {
    const columns = await client.execute(`SELECT name FROM pragma_table_info('${table}') WHERE type = 'TEXT'`)
    for (const { name: column } of columns.rows) {
      if (KEYS.test(`${table}.${column}`)) continue
      const { rows } = await client.execute(`SELECT DISTINCT "${column}" AS "text" FROM "${table}"`)
      const own = rows.flatMap(({ text }) => (typeof text === 'string' ? [plain(text)] : []))
      for (const text of own) if (/^\p{Lu}|\s/u.test(text)) texts.add(text)
      // Some pages greet people by their first name.
      if (table === 'User' && column === 'name') {
        for (const name of own) texts.add(name.split(' ')[0] ?? '')
        initials.push(...own.map(getInitials))
      }
      if (WRITTEN.test(String(table))) written.push(...own)
    }
  }
  client.close()
  const values = [...texts].filter((text) => /[A-Za-z]{2}/.test(text)).sort((a, b) => b.length - a.length)
  const short = values.filter(({ length }) => length < 400)
  return {
    values: short,
    corpus: values.join('\n'),
    written: written.join('\n'),
    wholes: new Set([...namesOfTried(), ...initials]),
  }
}

const plain = (text: string) =>
  text
    .replaceAll(/[*_`#>[\]]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
const isEnglish = (text: string) => /[A-Za-z]{2}/.test(text)

/**
 * Returns the part of a text that is English and neither a name nor a text by people or content files; null where there
 * is none.
 */
export function findEnglish(text: string, { values, corpus, written, wholes }: Known): string | null {
  let left = plain(text)
  if (!isEnglish(left) || wholes.has(left) || (left.length >= 25 && corpus.includes(left))) return null
  if (left.length >= 10 && written.includes(left)) return null
  for (const pattern of [ADDRESSES, ZONES, TYPED]) left = left.replaceAll(pattern, ' ')
  if (isEnglish(left)) for (const value of values) if (left.includes(value)) left = left.replaceAll(value, ' ')
  for (const pattern of [LANGUAGES, NAMES, /\b(and|or)\b/g]) left = left.replaceAll(pattern, ' ')
  return isEnglish(left) ? left.replaceAll(/\s+/g, ' ').trim() : null
}

/** Lists the English texts of a page, once each. */
export async function findRaw(page: Page, known: Known): Promise<string[]> {
  const texts = await page.evaluate(
    ({ apart, shown }) => {
      const isApart = (element: Element | null) => element?.closest('[lang], script, style') !== null
      const found = [document.title]
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode
        if (parentElement && !parentElement.closest(apart)) found.push(textContent ?? '')
      }
      for (const element of document.querySelectorAll(shown.map((name) => `[${name}]`).join())) {
        if (isApart(element) && element.closest('[lang="en"]')) continue
        for (const name of shown) if (element.hasAttribute(name)) found.push(element.getAttribute(name) ?? '')
      }
      return found
    },
    { apart: APART, shown: SHOWN },
  )
  return [...new Set(texts.flatMap((text) => (findEnglish(text, known) ? [plain(text).slice(0, 100)] : [])))]
}

/** Lists what does not fit at this width: a page that scrolls sideways, and text of controls beyond its edge. */
export const findClipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const beyond = document.documentElement.scrollWidth - window.innerWidth
    const pressed = document.querySelectorAll('a[href], button, summary, [role="button"], [role="tab"]')
    // A link within a sentence breaks with its line.
    const controls = [...pressed].filter((control) => getComputedStyle(control).display !== 'inline')
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    /** Returns whether visible text overflows; text one pixel wide is only for screen readers. */
    const isBeyond = (control: Element) => {
      const box = control.getBoundingClientRect()
      const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { parentElement } = walker.currentNode
        const around = parentElement?.getBoundingClientRect()
        if (!parentElement || !around || around.width <= 1 || !isSeen(parentElement)) continue
        if (getComputedStyle(parentElement).textOverflow === 'ellipsis') continue
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        const words = range.getBoundingClientRect()
        if (
          words.width > 0 &&
          (words.right > box.right + 1 || words.left < box.left - 1 || words.bottom > box.bottom + 2)
        )
          return true
      }
      return false
    }
    const clipped = controls.filter((control) => isSeen(control) && isBeyond(control))
    return [
      ...(beyond > 0 ? [`${beyond} px beyond the edge`] : []),
      ...clipped.map(
        ({ tagName, textContent }) => `${tagName.toLowerCase()} “${textContent?.trim().slice(0, 60)}” is cut off`,
      ),
    ]
  })
