import { contourLines } from './contours'
import { SHEET_WIDTH } from './sheet'

/** An image of contour lines; sizes in pixels. */
export type ContourDrawing = { readonly name: string; readonly width: number; readonly height: number }

const makeLand = (width: number, height: number): ContourDrawing => ({ name: `${width}x${height}.svg`, width, height })

/** Background of the start page's opening. */
export const openingLand = makeLand(1440, 680)

/** Height steps of the images: a map of any height uses the next taller image, and beyond the tallest plain paper. */
const STEP = 200
const tallest = makeLand(SHEET_WIDTH, 30 * STEP)
const mapLands = [...Array.from({ length: 29 }, (_, index) => makeLand(SHEET_WIDTH, (index + 1) * STEP)), tallest]

/** Returns the image for a map of the given height. */
export const findContourDrawing = (height: number): ContourDrawing =>
  mapLands.find((land) => land.height >= height) ?? tallest

/** All images: few enough to be drawn by the build. */
export const lands: readonly ContourDrawing[] = [openingLand, ...mapLands]

/**
 * Draws the SVG file, the same for all visitors. Its element `land` has no colour of its own: the page that uses it
 * sets colour and width, and the index lines are stronger.
 */
export function drawLand({ width, height }: ContourDrawing): string {
  const lines = contourLines(width, height).map(
    ({ path, isIndex }) => `<path d="${path}"${isIndex ? ' stroke-width="2"' : ''}/>`,
  )
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} fill="none" stroke="#888"><g id="land">${lines.join('')}</g></svg>`
}
