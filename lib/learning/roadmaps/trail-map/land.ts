import { contourLines } from './contours'
import { SHEET_WIDTH } from './sheet'

/** A drawing of height lines; sizes in pixels. */
export type Land = { readonly name: string; readonly width: number; readonly height: number }

const makeLand = (width: number, height: number): Land => ({ name: `${width}x${height}.svg`, width, height })

/** Behind the opening of the start page. */
export const openingLand = makeLand(1440, 680)

/** Maps are of any height: each lies on the next taller drawing, and beyond the tallest on bare paper. */
const STEP = 200
const tallest = makeLand(SHEET_WIDTH, 30 * STEP)
const mapLands = [...Array.from({ length: 29 }, (_, index) => makeLand(SHEET_WIDTH, (index + 1) * STEP)), tallest]

/** The land under a map so high. */
export const landUnder = (height: number): Land => mapLands.find((land) => land.height >= height) ?? tallest

/** All that there are: few enough to be drawn by the build. */
export const lands: readonly Land[] = [openingLand, ...mapLands]

/**
 * An SVG file, the same for everybody. Its element `land` has no colour of its own: whoever uses it gives it the line's
 * colour and width, and the index lines are stronger.
 */
export function drawLand({ width, height }: Land): string {
  const lines = contourLines(width, height).map(
    ({ path, isIndex }) => `<path d="${path}"${isIndex ? ' stroke-width="2"' : ''}/>`,
  )
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} fill="none" stroke="#888"><g id="land">${lines.join('')}</g></svg>`
}
