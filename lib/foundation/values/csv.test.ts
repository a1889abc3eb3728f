import { expect, test } from 'vitest'
import { csvHead, csvLines } from './csv'

/** Splits a file as a reader does that splits at this character and toggles at each quote. */
function toCells(file: string, delimiter: string): string[] {
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (const character of file.replaceAll('""', '”')) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === delimiter || character === '\n')) {
      cells.push(cell)
      cell = ''
    } else cell += character
  }
  return [...cells, cell].map((each) => each.trim())
}

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
const hostile = starts.flatMap((start) => [
  `${start}1+1`,
  `a;${start}1+1`,
  `a; ${start}1+1`,
  `a\t${start}1+1`,
  `a";"${start}1+1`,
  `a,${start}1+1`,
  `a, ${start}1+1`,
  `a\n${start}1+1`,
  `a\r\n ${start}1+1`,
  `a"\n${start}1+1`,
  `"${start}1+1`.slice(1),
  `\n${start}1+1`,
  ` ${start}1+1`,
  `\u200b${start}1+1`,
  `\ufeff${start}1+1`,
])

test.each([',', ';', '\t'])('no cell begins a formula where lines are split at %j', (delimiter) => {
  const file = csvHead(['Name', '=1+1']) + csvLines(hostile.map((text) => [text, null, text]))
  expect(toCells(file, delimiter).filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
})

test('nor where a reader makes nothing of quotes, after what ends a cell or a line', () => {
  expect(csvLines([['a;=1+1;b; @x\t-2']])).toBe(`"a;'=1+1;b;' @x\t'-2"\r\n`)
  expect(csvLines([['a,=1+1, @x,,-2']])).toBe(`"a,'=1+1,' @x,,'-2"\r\n`)
  expect(csvLines([['x\n=1+1\r\n+2\r-3\n  @4\n\u00a0=5\n\u200b=6']])).toBe(
    `"x\n'=1+1\r\n'+2\r'-3\n'  @4\n'\u00a0=5\n'\u200b=6"\r\n`,
  )
})

test.each([',', ';', '\t'])('nor where a reader that makes nothing of quotes splits at %j', (delimiter) => {
  const lines = csvLines(hostile.map((text) => [text])).split(/[\r\n]+/)
  const cells = lines.flatMap((line) => line.replace(/^"/, '').split(delimiter))
  expect(cells.filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
})

test('every cell has quotes, numbers stay numbers, and other text stays as it is', () => {
  expect(csvLines([['a, "b"', -4, null, '', 'x - y = z; a\n* b']])).toBe(
    '"a, ""b""","-4","","","x - y = z; a\n* b"\r\n',
  )
  expect(csvLines([['\tx'], ['\rx'], ['\nx']])).toBe(`"'\tx"\r\n"'\rx"\r\n"'\nx"\r\n`)
})
