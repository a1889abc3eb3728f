// Reads a file of settings as systemd reads `EnvironmentFile=` (systemd.exec(5)). Nothing in it is evaluated: a `<`, a
// `$` or a space is part of the value.

const BLANK = /\s/
const VALID_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
/** Characters that a backslash escapes between double quotes; before others the backslash stays. */
const ESCAPED_IN_QUOTES = '"\\`$'

/**
 * Parses a file of settings.
 * @param {string} text
 * @returns {{ values: Record<string, string>, problems: string[] }} problems: lines that systemd ignores, which are
 * probably mistakes
 */
export function parseEnvironmentFile(text) {
  const values = {}
  const problems = []
  let at = 0
  const lineNumber = () => text.slice(0, at).split('\n').length
  while (at < text.length) {
    if (BLANK.test(text[at])) at++
    else if (text[at] === '#' || text[at] === ';') at = endOfLine(text, at)
    else {
      const line = lineNumber()
      // Starts after the first character, because a name has at least one, even if that is "=".
      const equals = text.indexOf('=', at + 1)
      const end = endOfLine(text, at)
      if (equals === -1 || equals > end) {
        problems.push(`line ${line} has no "="`)
        at = end
        continue
      }
      const name = text.slice(at, equals).trimEnd()
      const { value, next } = readValue(text, equals + 1)
      at = next
      if (VALID_NAME.test(name)) values[name] = value
      else problems.push(`line ${line}: "${name.slice(0, 60)}" is not a name`)
    }
  }
  return { values, problems }
}

/** Largest size of a file: it holds settings, not data. */
export const MOST_BYTES = 64 * 1024

const endOfLine = (text, from) => {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/**
 * Reads a value from after its `=` to the end of its line, or further: a quoted part may span lines, and a backslash at
 * the end of a line joins it to the next. Quotes count only at the start of a part.
 */
function readValue(text, from) {
  let [value, at] = ['', from]
  for (;;) {
    while (at < text.length && text[at] !== '\n' && BLANK.test(text[at])) at++
    const read = { "'": singleQuoted, '"': doubleQuoted }[text[at]]
    if (!read) break
    const part = read(text, at + 1)
    value += part.value
    at = part.next
  }
  // Length without trailing blanks, which count only before other characters or after a backslash.
  let kept = value.length
  for (; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') {
      at++
      if (at < text.length && text[at] !== '\n') value += text[at]
      kept = value.length
      continue
    }
    value += text[at]
    if (!BLANK.test(text[at])) kept = value.length
  }
  return { value: value.slice(0, kept), next: at }
}

function singleQuoted(text, from) {
  const end = text.indexOf("'", from)
  return end === -1 ? { value: text.slice(from), next: text.length } : { value: text.slice(from, end), next: end + 1 }
}

function doubleQuoted(text, from) {
  let [value, at] = ['', from]
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] !== '\\' || at + 1 === text.length) {
      value += text[at]
      continue
    }
    at++
    if (ESCAPED_IN_QUOTES.includes(text[at])) value += text[at]
    else if (text[at] !== '\n') value += `\\${text[at]}`
  }
  return { value, next: at + 1 }
}
