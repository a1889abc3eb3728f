/**
 * The light tokens of `app/globals.css` as hex: cards are drawn by a library that supports neither CSS variables nor
 * OKLCH. `card-colours.test.tsx` keeps the two in sync.
 */
export const cardColours = {
  paper: '#fbf9f2',
  ink: '#172520',
  muted: '#485650',
  rule: '#d4d5cb',
  contour: '#e6e9d9',
  pine: '#0d5e42',
  'on-pine': '#fcfcf9',
} as const

/** Background colour of the dark theme, for the toolbars of browsers. */
export const nightPaper = '#091a1e'

/** Colours by the stage's index. */
export const cardBlazes = [
  '#c65b48',
  '#a97416',
  '#609043',
  '#14938d',
  '#1a89c5',
  '#c2577a',
  '#898335',
  '#6a78cd',
  '#b76935',
] as const
