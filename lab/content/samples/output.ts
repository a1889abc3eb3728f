/** Masks ids of commits and the like, which change with each run. */
const masked = (text: string): string => text.replace(/\b[0-9a-f]{7,64}\b/g, '<id>').trimEnd()

/** Compares the output with its block in the text; null where they agree. */
export const differs = (promised: string, printed: string): string | null =>
  masked(promised) === masked(printed) ? null : `the text promises\n${promised}\nand it prints\n${printed.trimEnd()}`

/** Compares the output with the sample's comments: each line has to start one, in order. */
export function differsFromComments(code: string, printed: string): string | null {
  const comments = code.split('\n').flatMap((line) => {
    const mark = /(?:^|\s)(?:#|\/\/|--) ?/.exec(line)
    return mark ? line.slice(mark.index + mark[0].length) : []
  })
  if (printed.trim() === '') return 'prints nothing, but prints=comments expects output'
  let from = 0
  const lines = printed.trimEnd().split('\n')
  for (const line of lines) {
    const found = comments.findIndex((comment, index) => index >= from && comment.startsWith(line.trim()))
    if (found < 0) return `prints "${line}", which no comment says`
    from = found + 1
  }
  return null
}
