import { paths } from '@/lib/foundation/paths'
import { isPainted } from '@/lib/learning/progress/waymark-state'
import { getMark, MapSymbols, signDrop } from './map-symbols'
import styles from './picture.module.css'
import type { SheetFacts, StretchFacts, WaymarkFacts } from './sheet-facts'

/** The picture below the names: land, trail, paint and marks. The lists on top of it contain the same as text. */
export function MapPicture({ sheet: { width, height, land, legs } }: { sheet: SheetFacts }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={styles.picture}>
      <MapSymbols />
      {land ? <use href={paths.land(land)} className={styles.land} /> : null}
      {legs.map(({ level, path }, index) => (
        // Solid up to the first pass, dotted beyond it.
        <g key={level} className={index === 0 ? styles.trail : styles.farTrail}>
          <path id={`leg${index}`} d={path} />
        </g>
      ))}
      {legs.flatMap(({ level, stretches }, leg) =>
        stretches.map((stretch) => (
          <g key={`${stretch.slug} ${level}`} data-blaze={(stretch.position % 9) + 1}>
            {drawPaint(stretch, leg)}
            {stretch.waymarks.flatMap((waymark) => drawMark(waymark, stretch.position))}
          </g>
        )),
      )}
      {legs.map(({ level, pass }) =>
        pass ? <path key={level} className={styles.pass} d={`M${pass[0]} ${pass[1] - 19}l19 19-19 19-19-19z`} /> : null,
      )}
    </svg>
  )
}

/** Draws a separate stroke for each painted step, so that a new one is animated alone. */
function drawPaint({ sideTrails, waymarks }: StretchFacts, leg: number) {
  const away = sideTrails.map(({ slug, from, to }) => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
    return <path key={`to ${slug}`} className={styles.sideTrail} d={`M${from[0]} ${from[1]}q0 ${dy} ${dx} ${dy}`} />
  })
  const painted = waymarks.map(({ slug, state = 'open', spurFrom, paint, at }) => {
    const key = `${slug} paint`
    if (spurFrom) {
      const path = `M${spurFrom[0]} ${spurFrom[1]}V${at[1]}`
      return <path key={key} d={path} className={isPainted(state) ? styles.spurPaint : styles.spur} />
    }
    if (!paint) return null
    const [length, from] = paint
    return (
      <use
        key={key}
        href={`#leg${leg}`}
        className={styles.paint}
        strokeDasharray={`${length} 9999`}
        strokeDashoffset={-from}
      />
    )
  })
  return [...away, ...painted]
}

function drawMark({ slug, at: [x, y], isProject, state = 'open', here }: WaymarkFacts, position: number) {
  const isHut = isProject === true
  const mark = getMark(position, isHut)
  const sign = state === 'verified' || state === 'evidenced' || state === 'waived' || state === 'skipped' ? state : null
  return [
    here && <circle key={`${slug} here`} cx={x} cy={y} r="17.5" className={styles.here} />,
    <use key={slug} href={mark} x={x} y={y} className={isPainted(state) ? styles.done : styles[state]} />,
    isHut && !sign && (
      <use key={`${slug} door`} href="#door" x={x} y={y} className={isPainted(state) ? styles.sign : styles.door} />
    ),
    state === 'learning' && (
      <use
        key={`${slug} half`}
        href={mark}
        transform={`translate(${x} ${y})`}
        className={styles.half}
        clipPath="url(#half)"
      />
    ),
    sign && (
      <use
        key={`${slug} sign`}
        href={`#${sign}`}
        x={x}
        y={y + signDrop(position, isHut)}
        className={sign === 'skipped' ? styles.slash : sign === 'evidenced' ? styles.dot : styles.sign}
      />
    ),
  ].filter(Boolean)
}
