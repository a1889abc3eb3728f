/** Writes to the terminal, as well as it can. */
export type Terminal = {
  /** Writes lines. */
  readonly print: (text: string) => void
  /** Shows what is under way, until the next line is printed. Nothing where lines can't be taken back. */
  readonly showUnderWay: (text: string) => void
  readonly marks: { readonly passed: string; readonly failed: string; readonly notRun: string }
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
}

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>

/** @param env of the process: `NO_COLOR`, `TERM` and what Windows' newer terminal sets */
export function openTerminal(output: Output, env: NodeJS.ProcessEnv, platform: string): Terminal {
  const isSmart = Boolean(output.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'
  const hasSymbols = isSmart && (platform !== 'win32' || Boolean(env.WT_SESSION ?? env.TERM_PROGRAM))
  const style = (on: number, off: number) => (text: string) => (isSmart ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  const [green, red, yellow] = [style(32, 39), style(31, 39), style(33, 39)]
  let isUnderWay = false
  const takeBack = () => {
    if (isUnderWay) output.write('\r\u001b[2K')
    isUnderWay = false
  }
  return {
    print: (text) => {
      takeBack()
      output.write(`${text}\n`)
    },
    showUnderWay: (text) => {
      if (!isSmart) return
      takeBack()
      output.write(text.slice(0, (output.columns || 80) - 1))
      isUnderWay = true
    },
    marks: {
      passed: green(hasSymbols ? '✓' : 'ok  '),
      failed: red(hasSymbols ? '✗' : 'FAIL'),
      notRun: yellow(hasSymbols ? '–' : '-   '),
    },
    dim: style(2, 22),
    bold: style(1, 22),
  }
}

/** Replaces characters that could steer the terminal: what a server answers is shown as it is. */
export function toPrintable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
}

/** Converts to JSON in which such characters are escaped. */
export function toPrintableJson(value: unknown, indent?: number): string {
  const toEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, null, indent).replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, toEscape)
}
