import type { CSSProperties } from 'react'
import { Link } from '@/components/foundation/ui/link'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { stepsInWords } from '@/lib/learning/levels/level-words'
import { isPainted } from '@/lib/learning/progress/waymark-state'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { freeSpot } from '@/lib/learning/roadmaps/trail-map/free-spot'
import {
  listWaymarks,
  type MapLeg,
  type MapStretch,
  type TrailMap,
  type Waymark,
} from '@/lib/learning/roadmaps/trail-map/layout'
import type { Point } from '@/lib/learning/roadmaps/trail-map/line'
import { sizes } from '@/lib/learning/roadmaps/trail-map/pieces'
import { textWidth } from '@/lib/learning/roadmaps/trail-map/text-width'
import * as words from '@/messages/generated/learning/trail-map'
import { LazyOwnWaymarkLinks, LazyWaymarkLinks } from '../ticking-parts'
import styles from './map.module.css'
import { MapPicture, type WaymarkStates } from './map-picture'
import { getMark } from './map-symbols'
import type { WaymarkFacts } from './waymark-links'

type Props = {
  roadmapSlug: string
  map: TrailMap
  states: WaymarkStates
  hereId?: string | null
  /** Stands under the name of a pass. */
  passDetails?: Partial<Record<Level, string>>
  /** Where another track is shown; names of side trails are no links without it. */
  trackHref?: (trackSlug: string) => string
  label?: string
  /** How many of a mentor's learners stand at each step, by its id. */
  learnersAt?: Readonly<Record<string, number>>
  /** Some stretches of it, on land that is drawn already; where there is no room for names they show none. */
  isExcerpt?: boolean
}

/**
 * The roadmap as a map: a picture, and over it real lists of stretches and steps in the order of the trail, so that
 * whoever does not see the picture walks the same way. On a narrow screen the picture stands over the list of stretches.
 */
export function TrailMapSheet(props: Props) {
  const {
    roadmapSlug,
    map,
    states,
    hereId = null,
    passDetails = {},
    trackHref,
    label = words.trailMap(),
    isExcerpt,
  } = props
  const { learnersAt = {} } = props
  const here = listWaymarks(map).find(({ step }) => step.id === hereId)
  const place = placer(map)
  const sheet = { '--sheet-width': map.width, '--sheet-height': map.height } as CSSProperties
  return (
    <nav aria-label={label} data-print data-in-picture className={styles.map} style={sheet}>
      <div className={styles.sheet} data-excerpt={isExcerpt || undefined}>
        <MapPicture map={map} hasLand={!isExcerpt} states={states} hereId={hereId} />
        <ol>
          {map.legs.map((leg, index) => (
            <li key={leg.level}>
              <ol aria-label={words.stepsOnTheWay({ level: leg.level })}>
                {leg.stretches.map((stretch) => (
                  <Stretch
                    key={stretch.stage.slug}
                    {...{ roadmapSlug, stretch, states, hereId, trackHref, learnersAt, place }}
                    canTick={states !== null && !isExcerpt}
                    isFar={index > 0}
                    here={here ? hereLabel(map, here) : null}
                  />
                ))}
              </ol>
              <Pass leg={leg} detail={passDetails[leg.level]} place={place} />
            </li>
          ))}
        </ol>
      </div>
    </nav>
  )
}

type Place = (point: Point) => CSSProperties

const placer =
  ({ width, height }: TrailMap): Place =>
  ([x, y]) => ({ left: share(x, width), top: share(y, height) })
const share = (value: number, of: number) => `${Math.round((value / of) * 1000) / 10}%`

type StretchProps = Pick<Props, 'roadmapSlug' | 'states' | 'trackHref'> & {
  stretch: MapStretch
  hereId: string | null
  learnersAt: Readonly<Record<string, number>>
  isFar: boolean
  /** Whether the page has the tick of the next step, too. */
  canTick: boolean
  place: Place
  /** Where it says that the learner is here, beside their step. */
  here: CSSProperties | null
}

function Stretch({ roadmapSlug, stretch, states, hereId, ...rest }: StretchProps) {
  const { learnersAt, isFar, place, here, trackHref, canTick } = rest
  const { stage, position, heading, waymarks, sideTrails } = stretch
  const core = waymarks.filter(({ step }) => step.isCore)
  const done = core.filter(({ step }) => isPainted(states?.[step.id] ?? 'open')).length
  const toFacts = ({ step, at, side }: Waymark): WaymarkFacts => ({
    ...{ slug: step.slug, title: step.shortTitle, at: place(at), side },
    ...(step.isCore ? {} : { isOptional: true }),
    ...(states ? { state: states[step.id] ?? 'open' } : {}),
    ...(learnersAt[step.id] ? { learners: learnersAt[step.id] } : {}),
    ...(here && step.id === hereId ? { here } : {}),
  })
  const count =
    core.length === 0
      ? words.optional()
      : states
        ? words.stepsDone({ done, total: core.length })
        : stepsInWords(core.length)
  const Links = canTick ? LazyOwnWaymarkLinks : LazyWaymarkLinks
  return (
    <li data-blaze={(position % 9) + 1}>
      <div
        className={styles.heading}
        style={place(heading.at)}
        data-far={isFar || undefined}
        data-end={heading.isRightAligned || undefined}
      >
        <svg viewBox="-11 -11 22 22" aria-hidden="true">
          <use href={getMark(position, false)} />
        </svg>
        <h2>
          <Link href={paths.roadmap(roadmapSlug, { stage: stage.slug })} lang={contentLang()}>
            {stage.title}
          </Link>
        </h2>
        <span>{count}</span>
      </div>
      <ol aria-label={stage.title} className={styles.steps} data-soft>
        <Links roadmapSlug={roadmapSlug} waymarks={waymarks.map(toFacts)} />
      </ol>
      {sideTrails.length > 0 ? (
        <ul aria-label={words.sideTrails()} className={styles.sideTrails}>
          {sideTrails.map(({ track, from, to }) => (
            <li key={track.slug} style={place(to)} data-end={to[0] < from[0] || undefined}>
              {trackHref ? (
                <Link href={trackHref(track.slug)} lang={contentLang()}>
                  {track.title}
                </Link>
              ) : (
                <span lang={contentLang()}>{track.title}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** Where the learner is, at the nearest place that has room for saying so. */
function hereLabel(map: TrailMap, waymark: Waymark): CSSProperties {
  const { at } = waymark
  const spot = freeSpot(map, waymark, textWidth(words.here(), sizes.label) + 6)
  const em = (index: 0 | 1) => `${Math.round(((spot[index] - at[index]) / sizes.label) * 100) / 100}em`
  return { left: em(0), top: em(1) }
}

function Pass({ leg: { level, pass }, detail, place }: { leg: MapLeg; detail: string | undefined; place: Place }) {
  if (!pass) return null
  return (
    <p className={styles.passLabel} style={place(pass)}>
      <strong>{words.pass({ level })}</strong>
      {detail ? <span>{detail}</span> : null}
    </p>
  )
}
