/** By the stage's place, in a box of 18 by 18. */
export const blazeShapes = [
  'M7 2h4v14H7z', // bar
  'M3 2h4v14H3zM11 2h4v14h-4z', // two bars
  'M9 1.5 16.5 9 9 16.5 1.5 9z', // diamond
  'M9 2a7 7 0 1 1 0 14A7 7 0 0 1 9 2z', // disc
  'M9 2l8 14H1z', // triangle
  'M7 2h4v5h5v4h-5v5H7v-5H2V7h5z', // cross
  'M2 3h14v12H2z', // block
  'M2 6l7-5 7 5v5L9 6l-7 5zM2 13l7-5 7 5v4l-7-5-7 5z', // two chevrons
  'M5 1.5h8L17 9l-4 7.5H5L1 9z', // hexagon
]

/** The painted mark of a stage: a shape of its own in its blaze, so that colour is never the only sign. */
export function BlazeMark({ position }: { position: number }) {
  return (
    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" className="shrink-0">
      <path d={blazeShapes[position % blazeShapes.length]} className="fill-blaze" />
    </svg>
  )
}
