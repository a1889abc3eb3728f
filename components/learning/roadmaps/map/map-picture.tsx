import { paths } from '@/lib/foundation/paths'
import { isPainted, type WaymarkState } from '@/lib/learning/progress/waymark-state'
import { landUnder, openingLand } from '@/lib/learning/roadmaps/trail-map/land'
import type { MapLeg, MapStretch, TrailMap, Waymark } from '@/lib/learning/roadmaps/trail-map/layout'
import { getMark, MapSymbols, signDrop } from './map-symbols'
import styles from './picture.module.css'

/** By step id; null for somebody without progress. */
export type WaymarkStates = Readonly<Record<string, WaymarkState>> | null

type Props = {
  map: TrailMap
  hasLand: boolean
  states: WaymarkStates
  /** The step where the learner is. */
  hereId: string | null
}

const whole = Math.round

/** The picture under the names: land, trail, paint and marks. What it shows stands in words in the lists over it. */
export function MapPicture({ map, hasLand, states, hereId }: Props) {
  const stretches = map.legs.flatMap((leg, index) => leg.stretches.map((stretch) => ({ stretch, leg: index })))
  return (
    <svg viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" className={styles.picture}>
      <MapSymbols />
      {hasLand ? <Land name={landUnder(map.height).name} /> : null}
      {map.legs.map((leg, index) => (
        <Trail key={leg.level} leg={leg} index={index} />
      ))}
      {stretches.map(({ stretch, leg }) => (
        <g key={`${stretch.stage.slug} ${leg}`} data-blaze={(stretch.position % 9) + 1}>
          <Paint stretch={stretch} leg={leg} states={states} />
          {stretch.waymarks.flatMap((waymark) => drawMark(waymark, stretch.position, states, hereId))}
        </g>
      ))}
      {map.legs.map(({ level, pass }) =>
        pass ? (
          <path
            key={level}
            className={styles.pass}
            d={`M${whole(pass[0])} ${whole(pass[1] - 19)}l19 19-19 19-19-19z`}
          />
        ) : null,
      )}
    </svg>
  )
}

const Land = ({ name }: { name: string }) => <use href={paths.land(name)} className={styles.land} />

/** The opening's height lines alone, over the whole of the box they stand in; what does not fit is cut off. */
export function LandPicture() {
  return (
    <svg
      viewBox={`0 0 ${openingLand.width} ${openingLand.height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={styles.ground}
    >
      <Land name={openingLand.name} />
    </svg>
  )
}

/** Trodden up to the first pass, a line of dots beyond it. */
function Trail({ leg, index }: { leg: MapLeg; index: number }) {
  return (
    <g className={index === 0 ? styles.trail : styles.farTrail}>
      <path id={`leg${index}`} d={leg.path} />
    </g>
  )
}

/** Each painted step its own stroke, so that a new one is painted alone. */
function Paint({ stretch, leg, states }: { stretch: MapStretch; leg: number; states: WaymarkStates }) {
  return (
    <>
      {stretch.sideTrails.map(({ track, from, to }) => (
        <path
          key={track.slug}
          className={styles.sideTrail}
          d={`M${whole(from[0])} ${whole(from[1])}q0 ${whole(to[1] - from[1])} ${whole(to[0] - from[0])} ${whole(to[1] - from[1])}`}
        />
      ))}
      {stretch.waymarks.map(({ step, part, spurFrom, at }) => {
        const isDone = isPainted(states?.[step.id] ?? 'open')
        if (spurFrom) {
          const path = `M${whole(spurFrom[0])} ${whole(spurFrom[1])}V${whole(at[1])}`
          return <path key={step.slug} d={path} className={isDone ? styles.spurPaint : styles.spur} />
        }
        if (!part || !isDone) return null
        return (
          <use
            key={step.slug}
            href={`#leg${leg}`}
            className={styles.paint}
            strokeDasharray={`${whole(part.to - part.from)} 9999`}
            strokeDashoffset={-whole(part.from)}
          />
        )
      })}
    </>
  )
}

/** Elements beside each other: a component and a fragment for each of a hundred marks would take longer to send. */
function drawMark({ step, at }: Waymark, position: number, states: WaymarkStates, hereId: string | null) {
  const state = states?.[step.id] ?? 'open'
  const [x, y] = at.map(whole) as [number, number]
  const isHut = step.kind === 'project'
  const mark = getMark(position, isHut)
  const sign = state === 'verified' || state === 'evidenced' || state === 'waived' || state === 'skipped' ? state : null
  const key = step.slug
  return [
    step.id === hereId && <circle key={`${key} here`} cx={x} cy={y} r="17.5" className={styles.here} />,
    <use key={key} href={mark} x={x} y={y} className={isPainted(state) ? styles.done : styles[state]} />,
    isHut && !sign && (
      <use key={`${key} door`} href="#door" x={x} y={y} className={isPainted(state) ? styles.sign : styles.door} />
    ),
    state === 'learning' && (
      <use
        key={`${key} half`}
        href={mark}
        transform={`translate(${x} ${y})`}
        className={styles.half}
        clipPath="url(#half)"
      />
    ),
    sign && (
      <use
        key={`${key} sign`}
        href={`#${sign}`}
        x={x}
        y={y + signDrop(position, isHut)}
        className={sign === 'skipped' ? styles.slash : sign === 'evidenced' ? styles.dot : styles.sign}
      />
    ),
  ].filter(Boolean)
}
