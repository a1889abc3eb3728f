import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardBlazes, cardColours, nightPaper } from './card-colours'

const css = readFileSync('app/globals.css', 'utf8')

/** Converts a token's light or dark value to hex, by the matrices of https://bottosson.github.io/posts/oklab/. */
function getHex(token: string, theme: 'light' | 'dark' = 'light'): string {
  const before = theme === 'light' ? '' : 'oklch\\([\\d. ]+\\), '
  const match = new RegExp(`--${token}: light-dark\\(${before}oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(css)
  const [lightness = 0, chroma = 0, hue = 0] = match?.slice(1).map(Number) ?? []
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channel = (value: number) => {
    const inRange = Math.min(Math.max(value, 0), 1)
    const light = inRange <= 0.0031308 ? 12.92 * inRange : 1.055 * inRange ** (1 / 2.4) - 0.055
    return Math.round(light * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${linear.map(channel).join('')}`
}

test('the colours of the cards are the tokens of the screens', () => {
  expect(cardColours).toEqual(Object.fromEntries(Object.keys(cardColours).map((token) => [token, getHex(token)])))
  expect(nightPaper).toBe(getHex('paper', 'dark'))
  expect(cardBlazes).toEqual(cardBlazes.map((_, position) => getHex(`blaze-${position + 1}`)))
})
