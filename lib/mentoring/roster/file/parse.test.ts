import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAX_BYTES, MAX_ROWS, parseRoster } from './parse'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(bytes)
}
const ada = { name: 'Ada Łovelace', email: 'ada@school.org', role: 'learner', cohort: 'Spring, "A"', gitName: 'ada-l' }
const bo = { name: 'Bo', email: 'bo@school.org', role: 'mentor', cohort: 'Spring, "A"', externalId: '=1+1' }

function readRows(bytes: Uint8Array) {
  const file = parseRoster(bytes)
  if (!file.ok) throw new Error(file.refusal.kind)
  return file.value
}

const getRefusal = (bytes: Uint8Array) => {
  const file = parseRoster(bytes)
  return file.ok ? null : file.refusal
}

const QUOTED = '"Spring, ""A"""'
const commas = `Name,E-Mail,Role,Cohort,External ID,Git name
Ada Łovelace,Ada@School.org ,learner,${QUOTED},,ada-l
Bo,bo@school.org,Mentor,${QUOTED},=1+1,
`

describe('a roster', () => {
  test.each([
    ['Google Sheets: UTF-8, commas, LF', utf8(commas)],
    ['Excel on a Mac: commas, CR', utf8(commas.replaceAll('\n', '\r'))],
    ['LibreOffice: UTF-8 with a byte order mark, semicolons', utf8(`\ufeff${semicolons(commas)}`)],
    ['Excel in Europe: semicolons, CRLF', utf8(`\ufeff${semicolons(commas).replaceAll('\n', '\r\n')}`)],
    ['Excel’s line with the delimiter', utf8(`sep=;\r\n${semicolons(commas).replaceAll('\n', '\r\n')}`)],
    ['Excel’s Unicode Text: UTF-16, tabs', utf16(tabs(commas).replaceAll('\n', '\r\n'))],
    ['empty columns and rows at the end', utf8(commas.replaceAll(/$/gm, ',,').concat('\n,,,,,,,\n\n'))],
    [
      'columns in another order and unknown ones',
      utf8(
        `GITHUB,phone,class,mail,role,student id,Full Name\nada-l,1,${QUOTED},ada@school.org,,,Ada Łovelace\n,2,${QUOTED},bo@school.org,mentor,=1+1,Bo\n`,
      ),
    ],
  ])('as written by %s', (_name, bytes) => {
    const { lines } = readRows(bytes)
    expect(lines.map(({ row }) => row)).toMatchObject([ada, bo])
  })

  test('of Excel on Windows, in Windows-1252, keeps its accents and says how it was read', () => {
    const bytes = new Uint8Array(Buffer.from('name;email;cohort\r\nJürgen Müller;j@school.org;Été\r\n', 'latin1'))
    const { encoding, lines } = readRows(bytes)
    expect(encoding).toBe('windows-1252')
    expect(lines[0]?.row).toMatchObject({ name: 'Jürgen Müller', cohort: 'Été', role: 'learner' })
  })

  test('counts lines as an editor does, also behind cells with line breaks', () => {
    const { lines } = readRows(utf8('email,cohort,note\r\na@x.org,A,"one\r\ntwo"\r\n\r\nbad,A,\r\nb@x.org,,"x"\r\n'))
    expect(lines.map(({ line, problem }) => [line, problem?.field])).toEqual([
      [2, undefined],
      [5, 'email'],
      [6, 'cohort'],
    ])
  })

  test('says what is wrong with a row', () => {
    const rows = [
      'x,x@x.org,admin,A,',
      'x,x@x.org,boss,A,',
      'a\u202eb,x@x.org,,A,',
      `${'n'.repeat(81)},x@x.org,,A,`,
      `x,x@x.org,,A,${'9'.repeat(81)}`,
      `x,${'a'.repeat(300)}@x.org,,A,`,
      'x,x@x.org,,\u0007,',
    ]
    const { lines } = readRows(utf8(`name,email,role,cohort,id\n${rows.join('\n')}\n`))
    expect(lines.map(({ problem }) => problem?.field)).toEqual([
      'role',
      'role',
      'name',
      'name',
      'externalId',
      'email',
      'cohort',
    ])
    expect(lines.map(({ problem }) => problem?.reason)).toContain('A roster can’t make admins. Invite them one by one.')
    expect(lines.every(({ row }) => row === null)).toBe(true)
  })

  test.each([
    ['empty', ''],
    ['empty', '\ufeff\n\n,,,\n'],
    ['no-rows', 'email,cohort\n'],
    ['no-header', 'ada@x.org,A\n'],
    ['no-header', 'first,second\n1,2\n'],
    ['column-missing', 'name,cohort\n'],
    ['column-missing', 'email,name\n'],
    ['column-twice', 'email,cohort,E-Mail\n'],
    ['quote', 'email,cohort\na@x.org,"A\nb@x.org,B\n'],
    ['unreadable', `email,cohort\n${'x'.repeat(100_000)}\n`],
    ['unreadable', `email,cohort\n${'"\n'.repeat(20_000)}`],
    ['not-text', 'PK\u0003\u0004binary'],
    ['not-text', 'email,cohort\na@x.org,A\u0000\n'],
    ['too-many-rows', `email,cohort\n${'a@x.org,A\n'.repeat(MAX_ROWS + 1)}`],
    ['too-large', 'x'.repeat(MAX_BYTES + 1)],
  ])('is refused as %s', (kind, text) => {
    expect(getRefusal(utf8(text))?.kind).toBe(kind)
  })

  test('of the largest size takes no long work, whatever is in it', () => {
    for (const hostile of ['\n', '"', ',', '\u0301', 'email,cohort\n', '"\n', '\ufeff', ' @', '\n,,,', '\n,,x']) {
      const begun = performance.now()
      parseRoster(utf8(`email,cohort,name\n${hostile.repeat(Math.floor(1_000_000 / utf8(hostile).length))}`))
      expect(performance.now() - begun, JSON.stringify(hostile)).toBeLessThan(5000)
    }
  })
})

function semicolons(text: string): string {
  return text.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, ';')
}

function tabs(text: string): string {
  return semicolons(text).replaceAll(/;/g, '\t')
}

test('the example of the manual is a roster', () => {
  const manual = readFileSync('docs/teaching.md', 'utf8')
  const example = /```csv\n(.*?)```/s.exec(manual)?.[1] ?? ''
  const { lines, ignoredColumns } = readRows(utf8(example))
  expect(lines.map(({ row }) => row?.role)).toEqual(['learner', 'learner', 'mentor', 'mentor'])
  expect(ignoredColumns).toEqual([])
})
