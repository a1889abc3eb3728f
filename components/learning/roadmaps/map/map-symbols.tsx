import { blazeShapes } from '../blaze-mark'

/** A house with its door: the mark of projects. */
const hut = 'M9 .5 17.5 8.5H15.5V17H2.5V8.5H.5z'

/** Definitions of every shape on the map; each is centred at 0, 0. */
export function MapSymbols() {
  return (
    <defs>
      {blazeShapes.map((path, position) => (
        <path key={path} id={`mark${position}`} d={path} transform="translate(-10.4 -10.4) scale(1.155)" />
      ))}
      <path id="hut" d={hut} transform="translate(-12 -13) scale(1.33)" />
      <path id="door" d="M-2.5 9.5v-7h5v7" />
      <path id="verified" d="M-4.2.4l3 3.2L4.2-3.4" />
      <path id="evidenced" d="M0-2.6a2.6 2.6 0 1 1-.01 0z" />
      <path id="waived" d="M-4 0h8" />
      <path id="skipped" d="M-8 9 8-9" />
      <clipPath id="half">
        <path d="M-14 0h28v14h-28z" />
      </clipPath>
    </defs>
  )
}

/** Returns how far below its centre a shape has room for a sign. */
export const signDrop = (position: number, isHut: boolean): number =>
  isHut ? 1 : position % blazeShapes.length === 4 ? 3 : 0

export const getMark = (position: number, isHut: boolean): string =>
  isHut ? '#hut' : `#mark${position % blazeShapes.length}`
