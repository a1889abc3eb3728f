import type { RandomSource } from '../chance'
import { badClasses, fill } from './bad-classes'

/** Constructs of Markdown, whole and half. */
const pieces = [
  ...['> ', '>', '- ', '* ', '+ ', '1. ', '1) ', '# ', '- [ ] ', '    ', '\t', '---', '***', '===', '```', '~~~js'],
  ...['*', '**', '***', '_', '__', '~', '~~', '`', '``', '[', ']', '![', '](', ')', '][', '[^', ']: ', '(', '<', '>'],
  ...[
    '|',
    '|-|',
    '|:-:|',
    '\\',
    '\\|',
    '&',
    '&amp;',
    '&#35;',
    '<a ',
    '</a>',
    '<!--',
    '-->',
    '<?',
    '<![CDATA[',
    '<div>',
  ],
  ...['https://a.b/', 'www.a.b', 'a@b.c', 'mailto:', ' "', '" ', "'", '!', '.', ':', '$', '[a](b)', '![a](b)', '[a]'],
  ...['[^1]', '[^1]: ', '[a]: /b\n', '**a**', '*a*', '`a`', '~~a~~', '<https://a.b>', '<a@b.c>', 'a|b\n-|-\n', '  \n'],
  ...[
    'a',
    'word',
    'two words',
    '你',
    '\u0301',
    '\u00a0',
    '😀',
    '\u200b',
    '-',
    '=',
    '#',
    '+',
    '\r\n',
    '\n',
    '\n\n',
    ' ',
  ],
]

type Making = (chance: RandomSource, length: number) => string

const some = (chance: RandomSource, most: number) =>
  Array.from({ length: 1 + chance.below(most) }, () => chance.pick(pieces))

const makings: readonly Making[] = [
  (chance, length) => chance.pick(Object.values(badClasses))(length),
  // Repeats a few pieces.
  (chance, length) => fill(some(chance, 5).join(''), length),
  // The same on a line each, or in a block each.
  (chance, length) => fill(some(chance, 4).join('') + chance.pick(['\n', '\n\n']), length),
  // Opens in one half and closes in the other.
  (chance, length) =>
    `${fill(some(chance, 3).join(''), length / 2)}${chance.pick(pieces)}${fill(some(chance, 3).join(''), length / 2)}`,
  // First deep, then wide.
  (chance, length) => `${fill(some(chance, 3).join(''), length / 4)}a\n${fill(some(chance, 4).join(''), length / 2)}`,
  // A growing run.
  (chance, length) => {
    const [unit, end] = [chance.pick(pieces), some(chance, 2).join('')]
    let text = ''
    for (let n = 1; text.length < length; n++) text += unit.repeat(n) + end
    return text
  },
  // Random pieces.
  (chance, length) => {
    let text = ''
    while (text.length < length) text += chance.pick(pieces)
    return text
  },
]

/** Makes a hostile text of at most `longest` characters; most are about as long as that. */
export function hostileMarkdown(chance: RandomSource, longest: number): string {
  const length = chance.next() < 0.7 ? longest : 1 + chance.below(longest)
  const parts = chance.next() < 0.6 ? 1 : 1 + chance.below(4)
  const joint = chance.pick(['', '\n', '\n\n', ' '])
  const made = Array.from({ length: parts }, () => chance.pick(makings)(chance, Math.max(1, length / parts)))
  // Cut to a text that every field accepts.
  return made.join(joint).slice(0, longest).toWellFormed()
}
