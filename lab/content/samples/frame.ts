/** `# sample` alone on a line; `# sample of servers/docker 2` takes the second sample of another step. */
const MARKER = /^([ \t]*)(?:\/\/|#|--) sample(?: of (\S+)(?: (\d+))?)?[ \t]*$/gm

/**
 * Puts a sample into its frame, with the marker's indentation.
 * @param frame a program with the line `# sample` (`// sample`, `-- sample`) at the sample's place
 * @param sampleOf returns the code of another sample, by the file without `.md` and the sample's number in it, from 1
 * @throws when the frame has no such line
 */
export function inFrame(code: string, frame: string, sampleOf: (file: string, which: number) => string): string {
  let isThere = false
  const whole = frame.replace(MARKER, (_line, indent: string, file?: string, which = '1') => {
    isThere ||= file === undefined
    return indented(file === undefined ? code : sampleOf(file, Number(which)), indent)
  })
  if (!isThere) throw new Error('the frame has no line "sample"')
  return whole
}

const indented = (code: string, indent: string): string => (indent === '' ? code : code.replace(/^(?=.)/gm, indent))
