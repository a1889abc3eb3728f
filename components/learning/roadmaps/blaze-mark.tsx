/** By the stage's index, in a box of 18 by 18. */
export const blazeShapes = [
  'M4 1h10v16H4z', // bar
  'M2 1.5h14v15l-7-4-7 4z', // swallowtail
  'M9 .5 17.5 9 9 17.5 .5 9z', // diamond
  'M9 1a8 8 0 1 1 0 16A8 8 0 0 1 9 1z', // disc
  'M9 1l8.5 15.5H.5z', // triangle
  'M6 1h6v5h5v6h-5v5H6v-5H1V6h5z', // cross
  'M1 3.5h16v11H1z', // block
  'M2 1.5h14v8L9 17 2 9.5z', // shield
  'M5 1.5h8L17 9l-4 7.5H5L1 9z', // hexagon
]

/** The painted mark of a stage: its own shape in its colour, so that colour is never the only sign. */
export function BlazeMark({ position }: { position: number }) {
  return (
    <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" className="shrink-0">
      <path d={blazeShapes[position % blazeShapes.length]} className="fill-blaze" />
    </svg>
  )
}
