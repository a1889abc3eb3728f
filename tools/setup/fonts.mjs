// Subsets the fonts to the characters of Western European languages, and to the used weights: less than half of the
// packages' files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

/** Characters in Fontsource's Latin files, by its own unicode-range. */
const RANGES = [
  [0x20, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2193],
  [0x2212, 0x2215],
]

const FONTS = {
  'inter.woff2': { source: 'inter/files/inter-latin-wght-normal.woff2', weight: { min: 400, max: 700 } },
  // For headings alone, which have one weight.
  'bricolage.woff2': {
    source: 'bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    weight: 650,
  },
}

const text = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
).join('')

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = path.join(root, 'app', '_fonts')
mkdirSync(folder, { recursive: true })
for (const [name, { source, weight }] of Object.entries(FONTS)) {
  const font = readFileSync(path.join(root, 'node_modules', '@fontsource-variable', source))
  const options = { targetFormat: 'woff2', variationAxes: { wght: weight } }
  writeFileSync(path.join(folder, name), await subsetFont(font, text, options))
}
