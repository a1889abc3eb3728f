/** A script in the order of its lines: statements, and what a frame says about them in comments. */
export type Line =
  /** A statement; one whose last line says `-- refused` has to fail. */
  | { readonly kind: 'statement'; readonly sql: string; readonly isRefused: boolean }
  /** `-- with: [1, "Ana"]`: the values of `$1`, `$2` in what follows. */
  | { readonly kind: 'with'; readonly values: readonly unknown[] }
  /** `-- rows: [["Ana", 2]]`: what the statement before gave, values compared as text. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }

/** A statement ends at the end of a line, with a semicolon outside `$$`. */
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
