import { asOneLine } from '@/lib/foundation/values/single-line'

/** Folders with third-party or generated files. */
const NOT_OWN = /(?:^|\/)(?:node_modules|vendor|venv|\.venv|site-packages|dist|build|target|bin|obj)\//

const TEST_FOLDER = /(?:^|\/)(?:tests?|__tests__|specs?)\//i
/** Patterns for file names, matched in one pass: hostile repositories have thousands of paths. */
const TEST_FILES = [/.[._](?:test|spec)\../su, /^test_.+\.py$/su, /Tests?\.(?:java|kt|cs|php)$/]

const isTestFile = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return TEST_FILES.some((sign) => sign.test(name))
}

/** Whether a repository with these files has tests, judged by their places and names. */
export const hasTests = (paths: readonly string[]): boolean =>
  paths.some((path) => !NOT_OWN.test(path) && (TEST_FOLDER.test(path) || isTestFile(path)))

/** Returns the README in the root, preferably the one in Markdown. */
export function findReadme(paths: readonly string[]): string | null {
  const found = paths.filter((path) => /^readme(?:\.\w+)?$/i.test(path))
  return found.find((path) => /\.(?:md|markdown)$/i.test(path)) ?? found[0] ?? null
}

/** Characters from the start in which to look for a title. */
const LOOKS_AT = 20_000
const MAX_TITLE = 200

/** Returns the first heading of a text in Markdown, or in a format that underlines headings, as plain words. */
export function firstHeading(text: string): string | null {
  const lines = text
    .slice(0, LOOKS_AT)
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.slice(0, 1000))
  let fence: string | null = null
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null
    if (mark && (fence === null || fence === mark)) fence = fence === null ? mark : null
    if (fence !== null || mark) continue
    const heading = headingIn(line, lines[index + 1] ?? '')
    if (heading) return asOneLine(heading.slice(0, MAX_TITLE)) || null
  }
  return null
}

function headingIn(line: string, below: string): string | null {
  const marked = /^ {0,3}#{1,6}\s+(.*)$/.exec(line)?.[1]?.replace(/\s#+\s*$/, '')
  const tagged = /<h1\b[^>]{0,500}>(.*?)(?:<\/h1>|$)/i.exec(line)?.[1]
  const isUnderlined = /\S/.test(line) && /^ {0,3}(?:={3,}|-{3,})\s*$/.test(below) && !/^ {0,3}[-=]/.test(line)
  const found = marked ?? tagged ?? (isUnderlined ? line : null)
  return found ? plainWords(found) : null
}

/** Removes pictures, tags and marks. */
function plainWords(heading: string): string {
  return heading
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/[*`]|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
