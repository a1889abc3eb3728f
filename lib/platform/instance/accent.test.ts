import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accents, parseAccent } from './accent'

type Colour = readonly [lightness: number, chroma: number, hue: number]
type Pair = { readonly light: Colour; readonly dark: Colour }

const tokens = readFileSync('app/globals.css', 'utf8')
const overrides = readFileSync('app/_styles/accents.css', 'utf8')

/** Reads a token such as `--pine: light-dark(oklch(…), oklch(…))`. */
function readToken(css: string, name: string): Pair {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\)`).exec(css) ?? []
  const toColour = (text = '') => text.split(' ').map(Number) as unknown as Colour
  return { light: toColour(light), dark: toColour(dark) }
}

/** Converts to linear sRGB (https://bottosson.github.io/posts/oklab/). */
function toLinear([lightness, chroma, hue]: Colour): readonly number[] {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const toLuminance = (colour: Colour) => {
  const [r = 0, g = 0, b = 0] = toLinear(colour)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [toLuminance(one), toLuminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const themes = ['light', 'dark'] as const
const cases = accents.flatMap((accent) => themes.map((theme) => ({ accent, theme })))

describe.each(cases)('$accent in the $theme theme', ({ accent, theme }) => {
  const own = overrides.split(`label[data-accent="${accent}"]`)[1] ?? ''
  const pine = readToken(own, 'pine')[theme]
  const deep = readToken(own, 'pine-deep')[theme]
  const fromTokens = (name: string) => readToken(tokens, name)[theme]

  test.each(['paper', 'raised', 'sunk'])('is readable as a text on %s', (ground) => {
    expect(contrast(pine, fromTokens(ground))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(deep, fromTokens(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test('carries the text of buttons', () => {
    expect(contrast(pine, fromTokens('on-pine'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(deep, fromTokens('on-pine'))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['contour', 'rule'])('is seen as a mark on %s', (ground) => {
    expect(contrast(pine, fromTokens(ground))).toBeGreaterThanOrEqual(3)
  })

  test('is a colour that every screen has', () => {
    for (const channel of [...toLinear(pine), ...toLinear(deep)]) {
      expect(channel).toBeGreaterThan(-0.001)
      expect(channel).toBeLessThan(1.001)
    }
  })
})

test('the sample of pine is pine', () => {
  const own = overrides.split('label[data-accent="pine"]')[1] ?? ''
  for (const name of ['pine', 'pine-deep']) expect(readToken(own, name)).toEqual(readToken(tokens, name))
})

test('accents differ, and an unknown one is pine', () => {
  expect(new Set(accents).size).toBe(8)
  expect(parseAccent('plum')).toBe('plum')
  expect(parseAccent('neon')).toBe('pine')
})

test.each(accents)('%s wins over the tokens of globals.css, which come after it', (accent) => {
  expect(overrides).toContain(`:root[data-accent="${accent}"],`)
})
