/** Markdown of the longest allowed length. */

const words =
  'the order of a request is read before it is answered and so each page says what it needs from the table without asking for more than that'.split(
    ' ',
  )

const word = (at: number) => words[at % words.length] ?? ''

/** Makes words up to a length. Every third differs with each `seed`. */
function prose(length: number, seed: number): string {
  let text = ''
  for (let at = 0; ; at++) {
    const next = at % 3 === 0 ? `${word(at + seed)}${seed}` : word(at)
    if (text.length + next.length + 1 > length) return text.trimEnd()
    text += `${next} `
  }
}

/** Makes a paragraph with code, a strong word and a link, then a list. */
function markdown(length: number, seed: number): string {
  let text = ''
  for (let at = 0; ; at++) {
    const link = `[the page on ${word(at)}](https://example.org/pages/${seed}/${at})`
    const part = `${prose(200, seed + at)} \`find${at}()\` and **${prose(20, at)}**, see ${link}.\n\n- ${prose(60, at)}\n- ${prose(60, seed)}\n\n`
    if (text.length + part.length > length) return `${text}${prose(length - text.length, seed)}`
    text += part
  }
}

export const filler = {
  /** Plain text of 2,000 characters. */
  note: (seed: number) => prose(2000, seed),
  /** Markdown. */
  text: markdown,
  line: prose,
  /** An address of 500 characters. */
  url: (seed: number) => `https://example.org/${seed}/${'a-long-way-to-the-work/'.repeat(30)}`.slice(0, 500),
}
