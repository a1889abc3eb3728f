/** A line of a script: a statement, or a frame's expectation in a comment. */
export type Line =
  /** A statement; it has to fail when its last line has `-- refused`. */
  | { readonly kind: 'statement'; readonly sql: string; readonly isRefused: boolean }
  /** `-- with: [1, "Ana"]`: the values of `$1`, `$2` in the following statements. */
  | { readonly kind: 'with'; readonly values: readonly unknown[] }
  /** `-- rows: [["Ana", 2]]`: expected rows of the previous statement, compared as text. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }

/** Parses a script. A statement ends at the end of a line, with a semicolon outside `$$`. */
export function readScript(script: string): Line[] {
  const lines: Line[] = []
  let open: string[] = []
  for (const line of script.split('\n')) {
    const said = /^-- (with|rows): (\[.*\])$/.exec(line.trim())
    if (said) lines.push(directive(said[1] ?? '', said[2] ?? ''))
    else open.push(line)
    const sql = open.join('\n')
    const isInBody = (sql.match(/\$\$/g) ?? []).length % 2 === 1
    if (isInBody || !withoutComment(line).trimEnd().endsWith(';')) continue
    lines.push({ kind: 'statement', sql, isRefused: /;\s*-- refused\b/.test(line) })
    open = []
  }
  if (open.some((line) => withoutComment(line).trim() !== '')) {
    lines.push({ kind: 'statement', sql: open.join('\n'), isRefused: false })
  }
  return lines
}

const withoutComment = (line: string): string => line.split('--')[0] ?? ''

function directive(name: string, json: string): Line {
  const values: unknown[] = JSON.parse(json)
  return name === 'with' ? { kind: 'with', values } : { kind: 'rows', rows: values as unknown[][] }
}
