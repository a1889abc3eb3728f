import Link from 'next/link'
import type { CSSProperties, ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { isPainted } from '@/lib/progress/waymark-state'
import type { Level } from '@/lib/roadmaps/roadmap'
import { freeSpot } from '@/lib/roadmaps/trail-map/free-spot'
import { type MapLeg, type MapStretch, type TrailMap, type Waymark, waymarksOf } from '@/lib/roadmaps/trail-map/layout'
import type { Point } from '@/lib/roadmaps/trail-map/line'
import { sizes } from '@/lib/roadmaps/trail-map/pieces'
import { textWidth } from '@/lib/roadmaps/trail-map/text-width'
import styles from './map.module.css'
import { MapPicture, type WaymarkStates } from './map-picture'
import { markOf } from './map-symbols'
import { learnersHere, passWords, waymarkWords } from './map-words'

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

const HERE = 'You are here'

/**
 * The roadmap as a map: a picture, and over it real lists of stretches and steps in the order of the trail, so that
 * whoever does not see the picture walks the same way. On a narrow screen the picture stands over the list of stretches.
 */
export function TrailMapSheet(props: Props) {
  const { roadmapSlug, map, states, hereId = null, passDetails = {}, trackHref, label = 'Trail map', isExcerpt } = props
  const { learnersAt = {} } = props
  const here = waymarksOf(map).find(({ step }) => step.id === hereId)
  const place = placer(map)
  const sheet = { '--sheet-width': map.width, '--sheet-height': map.height } as CSSProperties
  return (
    <nav aria-label={label} data-print data-in-picture className={styles.map} style={sheet}>
      <div className={styles.sheet} data-excerpt={isExcerpt || undefined}>
        <MapPicture map={map} hasLand={!isExcerpt} states={states} hereId={hereId} />
        <ol>
          {map.legs.map((leg, index) => (
            <li key={leg.level}>
              <ol aria-label={`The way to ${passWords[leg.level].toLowerCase()}`}>
                {leg.stretches.map((stretch) => (
                  <Stretch
                    key={stretch.stage.slug}
                    {...{ roadmapSlug, stretch, states, hereId, trackHref, learnersAt, place }}
                    isFar={index > 0}
                    here={here ? <Here of={here} at={freeSpot(map, here, textWidth(HERE, sizes.label) + 6)} /> : null}
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
  place: Place
  here: ReactNode
}

function Stretch({ roadmapSlug, stretch, states, hereId, learnersAt, isFar, place, here, trackHref }: StretchProps) {
  const { stage, position, heading, waymarks, sideTrails } = stretch
  const core = waymarks.filter(({ step }) => step.isCore)
  const done = core.filter(({ step }) => isPainted(states?.[step.id] ?? 'open')).length
  const count = core.length === 0 ? 'optional' : states ? `${done} of ${core.length}` : `${core.length} steps`
  return (
    <li data-blaze={(position % 9) + 1}>
      <div
        className={styles.heading}
        style={place(heading.at)}
        data-far={isFar || undefined}
        data-end={heading.isRightAligned || undefined}
      >
        <svg viewBox="-11 -11 22 22" aria-hidden="true">
          <use href={markOf(position, false)} />
        </svg>
        <h2>
          <Link href={paths.roadmap(roadmapSlug, { stage: stage.slug })} prefetch={false}>
            {stage.title}
          </Link>
        </h2>
        <span>{count}</span>
      </div>
      <ol aria-label={stage.title} className={styles.steps}>
        {waymarks.map((waymark) => (
          <WaymarkLink
            key={waymark.step.slug}
            {...{ roadmapSlug, waymark, states, place }}
            learners={learnersAt[waymark.step.id] ?? 0}
          >
            {waymark.step.id === hereId ? here : null}
          </WaymarkLink>
        ))}
      </ol>
      {sideTrails.length > 0 ? (
        <ul aria-label="Side trails: other tracks" className={styles.sideTrails}>
          {sideTrails.map(({ track, from, to }) => (
            <li key={track.slug} style={place(to)} data-end={to[0] < from[0] || undefined}>
              {trackHref ? (
                <Link href={trackHref(track.slug)} prefetch={false}>
                  {track.title}
                </Link>
              ) : (
                <span>{track.title}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

type WaymarkLinkProps = Pick<Props, 'roadmapSlug' | 'states'> & {
  waymark: Waymark
  /** How many stand here. */
  learners: number
  place: Place
  children: ReactNode
}

function WaymarkLink({ roadmapSlug, waymark, states, learners, place, children }: WaymarkLinkProps) {
  const { step, at, side } = waymark
  const state = states?.[step.id]
  const count = learners > 0 ? learnersHere(learners) : null
  const words = [state ? waymarkWords[state] : null, step.isCore ? null : 'optional', count].filter(Boolean).join(', ')
  return (
    <li style={place(at)} data-side={side} data-state={state && isPainted(state) ? 'done' : state}>
      <Link
        href={paths.step(roadmapSlug, step.slug)}
        prefetch={false}
        aria-label={words ? `${step.shortTitle}, ${words}` : undefined}
      >
        {step.shortTitle}
      </Link>
      {count ? (
        <span aria-hidden="true" className={styles.learners}>
          {learners}
        </span>
      ) : null}
      {children}
    </li>
  )
}

/** Says where the learner is, at the nearest place that has room for it. */
function Here({ of, at }: { of: Waymark; at: Point }) {
  const em = (index: 0 | 1) => `${Math.round(((at[index] - of.at[index]) / sizes.label) * 100) / 100}em`
  return (
    <strong id="here" className={styles.hereLabel} style={{ left: em(0), top: em(1) }}>
      {HERE}
    </strong>
  )
}

function Pass({ leg: { level, pass }, detail, place }: { leg: MapLeg; detail: string | undefined; place: Place }) {
  if (!pass) return null
  return (
    <p className={styles.passLabel} style={place(pass)}>
      <strong>{passWords[level]}</strong>
      {detail ? <span>{detail}</span> : null}
    </p>
  )
}
