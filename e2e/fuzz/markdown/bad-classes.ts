/** Makes texts of about `length` characters that take quadratic time, memory or output in some Markdown parsers. */
export type BadClass = (length: number) => string

export const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

const counted = (length: number, make: (n: number) => string) => {
  let text = ''
  for (let n = 0; text.length < length; n++) text += make(n)
  return text
}

const repeated =
  (unit: string, after = ''): BadClass =>
  (length) =>
    fill(unit, length) + after

const nested = (open: string, close: string): BadClass => {
  const pair = open.length + close.length
  return (length) => `${open.repeat(length / pair)}a${close.repeat(length / pair)}`
}

const table = (columns: number, rows: number, row: string, align = '-'): string =>
  `|${'a|'.repeat(columns)}\n|${`${align}|`.repeat(columns)}\n${`${row}\n`.repeat(rows)}`

/** Classes by the construct that they repeat. */
export const badClasses: Readonly<Record<string, BadClass>> = {
  'a table of short rows': (length) => table(length / 8, length / 4, 'a'),
  'a table of two columns and many rows': (length) => table(2, length / 2, 'a'),
  'a table of empty, aligned cells': (length) => table(50, length / 52, '|'.repeat(51), ':-:'),
  'a table with a row of empty cells': (length) => table(length / 8, 1, '|'.repeat(length / 8), ':-:'),
  'many tables': repeated('a|\n-|\n\n'),
  'heads without tables': repeated('a|b\n'),
  'bars that are escaped': (length) => table(2, 1, fill('\\|', length)),
  'quotes in quotes': repeated('>'),
  'quotes, spaced': repeated('> '),
  'quotes, one line deeper each': (length) => counted(length, (n) => `${'>'.repeat(n)}a\n\n`),
  'quotes, lazily continued': (length) => `${fill('> ', length / 4)}a\n${fill('b\n', length / 2)}`,
  'quotes and lists, lazily continued': (length) => `${fill('> - ', length / 2)}a\n${fill('b\n', length / 2)}`,
  'quotes, continued by indented lines': (length) => `${'>'.repeat(39)}${fill('\ta\n', length)}`,
  'quotes and lists, continued by indented lines': (length) => `${fill('> - ', 76)}${fill('\ta\n', length)}`,
  'a footnote of many lines': (length) => `[^a]: ${fill('a\n', length)}`,
  'quotes, one after the other': repeated('>\n\n'),
  'lists in lists': repeated('- ', 'a'),
  'lists by stars': repeated('* ', 'a'),
  'lists by numbers': repeated('1. ', 'a'),
  'lists by numbers in quotes': repeated('> - 1. ', 'a'),
  'lists, one line deeper each': (length) => counted(length, (n) => `${' '.repeat(2 * n)}- a\n`),
  'lists and blank lines': (length) => `${fill('- ', length / 4)}a${'\n'.repeat(length / 2)}`,
  'lists, one after the other': repeated('-\n+\n'),
  'lists by numbers, one after the other': repeated('1.\n1)\n'),
  'items without words': repeated('-\n'),
  'items apart': repeated('- a\n\n'),
  'tasks, a list each': repeated('- [ ] a\n+ [ ] a\n'),
  'brackets that open': repeated('['),
  'brackets that close': repeated(']'),
  'brackets that close after words': repeated('a]'),
  'brackets in brackets': nested('[', ']'),
  'an open bracket before words': (length) => `[${fill('a ', length)}`,
  'an open bracket before addresses': (length) => `[ ${fill('www.a ', length)}`,
  'pictures that open': repeated('!['),
  'pictures in pictures': nested('![', '](b)'),
  'links in links': nested('[', '](b)'),
  'links that open': repeated('[a]('),
  'links that open by an angle': repeated('[a](<b'),
  'titles that open': repeated('[a](b "'),
  'parentheses in an address': (length) => `[a](${'('.repeat(length)}`,
  'links without words': repeated('[](//a)'),
  'links of letters that are encoded': repeated('你[](//你)'),
  'links, short': repeated('[a](b)'),
  'references to nothing': repeated('[a][b]'),
  'references to a long address': (length) => `[a]: /${'b'.repeat(length / 2)}\n\n${fill('[a] ', length / 2)}`,
  'references to a long title': (length) => `[a]: b "${'b'.repeat(length / 2)}"\n\n${fill('[a] ', length / 2)}`,
  definitions: (length) => counted(length, (n) => `[${n}]: b\n`),
  'definitions and references': (length) =>
    `${counted(length / 2, (n) => `[${n}]: b\n`)}\n${counted(length / 2, (n) => `[${n}]`)}`,
  'one definition again and again': repeated('[a]: b\n'),
  'angles that open': repeated('<'),
  'tags that open': repeated('<a'),
  'attributes that open': repeated('<a b="'),
  'comments that open': repeated('a <!--'),
  'instructions that open': (length) => `a${fill('<?', length)}`,
  'sections that open': (length) => `a ${fill('<![CDATA[', length)}`,
  'declarations that open': (length) => `a ${fill('<!A', length)}`,
  'addresses in angles that open': repeated('<a:b'),
  'mail in angles that opens': repeated('<a@b'),
  'HTML, a block each line': repeated('<div>\n'),
  'backticks, one more each': (length) => counted(length, (n) => `${'`'.repeat(n + 1)}a`),
  'backticks, one then two': repeated('`a``'),
  'fences, one after the other': repeated('```\n'),
  'fences in quotes': repeated('> ```\n'),
  'stars that open': repeated('*a **a '),
  'stars that close': (length) => `${fill('a* ', length / 2)}${fill(' *a', length / 2)}`,
  'stars and lines under': repeated('*a_'),
  'stars of all kinds': repeated('a**b*c_'),
  'stars in a row': (length) => `${'*'.repeat(length / 2)}a${'*'.repeat(length / 2)}`,
  'stars that fit': repeated('*a* '),
  'stars in stars': nested('*a **b ', 'b** a* '),
  'stars around quotation marks': repeated('*"*'),
  'lines under words and hard spaces': repeated('a__\u00a0'),
  'lines under words': (length) => `_${fill('a_', length)}`,
  'tildes that open': repeated('~a '),
  'tildes that fit': repeated('~~a~~ '),
  'marks of one footnote': (length) => `${fill('[^1]', length)}\n\n[^1]: a`,
  'marks of a footnote with a long name': (length) =>
    `${fill(`[^${'x'.repeat(900)}]`, length)}\n\n[^${'x'.repeat(900)}]: a`,
  'footnotes, one mark each': (length) => counted(length, (n) => `[^${n}]\n\n[^${n}]: a\n\n`),
  'footnotes in footnotes': repeated('[^a]: ', 'a'),
  'footnotes that name themselves': repeated('[^a]: [^a] \n\n'),
  'footnote marks that open': repeated('[^'),
  'addresses, bare': repeated('www.a.b '),
  'addresses in one word': repeated('http://a.b'),
  'addresses behind dashes': repeated('-www.a.b'),
  'addresses behind brackets': repeated('(www.a'),
  'addresses that end in marks': (length) => `http://a.b/${'!'.repeat(length)}a`,
  'addresses that end in entities': (length) => `www.a.b/${fill('&a;', length)}`,
  'addresses that end in parentheses': (length) => `www.a.b/${')'.repeat(length)}`,
  'mail addresses in one word': repeated('a@b.'),
  'mail addresses, half': repeated('a.a@'),
  'mail schemes': repeated('mailto:a@b.c '),
  'chat schemes': repeated('xmpp:a@b.c/'),
  'dots and letters': repeated('-a.', '!'),
  ampersands: repeated('&'),
  'entities, half': repeated('&aaaaaaaaaaaaaaaaaaaaaaaaaa'),
  entities: repeated('&lt;'),
  escapes: repeated('\\*'),
  'breaks by spaces': repeated('a  \n'),
  'breaks by a backslash': repeated('a\\\n'),
  'spaces in a word': (length) => `a${' '.repeat(length)}b`,
  tabs: repeated('\t'),
  'blank lines': repeated('\n'),
  rules: repeated('---\n'),
  'headings without words': repeated('#\n'),
  'headings that close': (length) => `# a${fill(' #', length)}`,
  'headings, underlined': repeated('a\n-\n'),
  'a heading of many lines': (length) => `${fill('a\n', length)}===`,
  'letters with marks': repeated('a\u0301*'),
  'quotation marks': repeated('"'),
  'letters that are encoded': (length) => `https://a.b/${'你'.repeat(length)}`,
}
