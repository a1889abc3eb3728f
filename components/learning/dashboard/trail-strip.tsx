import type { CSSProperties } from 'react'
import { toPercent } from '@/components/foundation/charts/percent'
import { stretchAt, stretchHeight, stretchPath } from '@/components/foundation/charts/stretch'
import { Rich } from '@/components/foundation/ui/rich'
import { blazeShapes } from '@/components/learning/roadmaps/blaze-mark'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { paths } from '@/lib/foundation/paths'
import { openingLand } from '@/lib/learning/roadmaps/trail-map/land'
import { noShares, shares } from '@/messages/generated/foundation/charts'
import * as words from '@/messages/generated/learning/dashboard'

export type StripStretch = {
  readonly id: string
  readonly label: string
  readonly done: number
  /** At least one: it sets the length relative to the others. */
  readonly total: number
  /** Number of the stage's colour. */
  readonly blaze: number
}

type TrailStripProps = {
  stretches: readonly StripStretch[]
  /** Id of the stretch with the next step. */
  hereId: string | null
  /** Name of the level at the end. */
  goal: string | null
}

/** Pixels: the trail climbs from the bottom of the strip to the name of its goal. */
const [HEIGHT, TRAIL_TOP, CLIMB] = [80, 10, 1.5]
const toTop = (index: number, of: number, share: number) =>
  TRAIL_TOP + CLIMB * stretchHeight(stretchAt(index, of), share)

/**
 * Shows the way to the next level in one strip: each stage's stretch painted as far as it is done, and the learner's
 * position.
 */
export function TrailStrip({ stretches, hereId, goal }: TrailStripProps) {
  const max = stretches.reduce((sum, { total }) => sum + total, 0)
  if (max === 0) return null
  const getStart = (index: number) => stretches.slice(0, index).reduce((sum, { total }) => sum + total, 0) / max
  const begun = stretches.filter(({ done }) => done > 0).map(({ label, done }) => `${label} ${done}`)
  const place = stretches.findIndex(({ id }) => id === hereId)
  const here = stretches[place]
  const walked = here ? here.done / here.total : 0
  const at = getStart(place) + (here ? here.done / max : 0)
  const count = stretches.length
  // One path for all stretches, since the page contains each element twice.
  const draw = (index: number, share: number) => {
    const width = (100 * (stretches[index]?.total ?? 0)) / max
    return stretchPath(stretchAt(index, count), share, {
      left: 100 * getStart(index),
      width,
      top: TRAIL_TOP,
      climb: CLIMB,
    })
  }
  const drawAll = (share: number) => stretches.map((_, index) => draw(index, share)).join('')
  return (
    <div className="relative isolate pb-4 text-[0.8125rem] leading-5">
      <Land />
      <div className="relative mx-3.25">
        <svg
          role="img"
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
          height={HEIGHT}
          className="block w-full overflow-visible fill-none stroke-8 *:[vector-effect:non-scaling-stroke]"
        >
          <title>{words.stepsByStage()}</title>
          <desc>{begun.length > 0 ? shares({ max, parts: begun.join(', ') }) : noShares({ max })}</desc>
          <path d={drawAll(1)} strokeLinecap="round" className="stroke-rule" />
          {stretches.map(({ id, done, total, blaze }, index) =>
            done > 0 ? (
              <path key={id} data-blaze={blaze} d={draw(index, done / total)} className="stroke-blaze" />
            ) : null,
          )}
        </svg>
        {stretches.map((stretch, index) => (
          <StageStart
            key={stretch.id}
            {...stretch}
            left={getStart(index)}
            width={stretch.total / max}
            top={toTop(index, count, 0)}
            isNamed={(100 * stretch.total) / max > CHARACTER * stretch.label.length}
            isCovered={here !== undefined && Math.abs(getStart(index) - at) < MARK_WIDTH}
          />
        ))}
        <Mark left={1} top={toTop(count - 1, count, 1)} className="rotate-45 border-pine" />
        {here ? <Mark left={at} top={toTop(place, count, walked)} className="rounded-full border-ember" /> : null}
        {goal ? <p className="absolute top-0 right-4 text-muted">{goal}</p> : null}
      </div>
      {here ? (
        // Shifted left by the share of its own width at which the mark is, so that it stays within the page.
        <p
          className="relative w-fit max-w-full -translate-x-(--at) left-(--at) xl:mt-5"
          style={{ '--at': toPercent(at * 100) } as CSSProperties}
        >
          <Rich
            text={words.nextIn({
              b: (text) => <strong className="font-semibold text-ember">{text}</strong>,
              stage: () => <span lang={contentLang()}>{here.label}</span>,
            })}
          />
        </p>
      ) : null}
    </div>
  )
}

/** A slope of the start page's contour lines, mirrored to rise with the trail; browsers cache the file. */
const Land = () => (
  <svg
    viewBox="560 320 880 250"
    preserveAspectRatio="none"
    aria-hidden="true"
    className="absolute inset-0 -z-10 size-full mask-x-from-90% mask-y-from-80% fill-none stroke-contour stroke-2"
  >
    <use href={paths.land(openingLand.name)} transform="matrix(-1 0 0 1 2000 0)" />
  </svg>
)

type StageStartProps = StripStretch & { left: number; width: number; top: number; isNamed: boolean; isCovered: boolean }

/** Width of a character as a percentage of the strip on a wide screen, to tell whether a name fits its stretch. */
const CHARACTER = 0.88
/** Width of the learner's mark, as a share of the strip on a phone. */
const MARK_WIDTH = 0.055

/** Shows the mark of a stage at its start, and its name below its stretch where it fits, all names on one line. */
const StageStart = ({ label, blaze, left, width, top, isNamed, isCovered }: StageStartProps) => (
  <span
    aria-hidden="true"
    data-blaze={blaze}
    className="absolute inset-y-0"
    style={{ left: toPercent(left * 100), width: toPercent(width * 100) }}
  >
    <svg
      viewBox="-3 -3 24 24"
      aria-hidden="true"
      className={`absolute size-4 -translate-1/2 ${isCovered ? 'max-sm:hidden' : ''}`}
      style={{ top }}
    >
      <path d={blazeShapes[blaze - 1]} strokeWidth="6" className="fill-blaze stroke-paper [paint-order:stroke]" />
    </svg>
    {isNamed ? (
      <span
        lang={contentLang()}
        className="absolute top-full left-1/2 -translate-x-1/2 text-xs whitespace-nowrap text-muted max-xl:hidden"
      >
        {label}
      </span>
    ) : null}
  </span>
)

type MarkProps = { left: number; top: number; className: string }

/** HTML rather than SVG: the drawing is stretched, and marks must not be. */
const Mark = ({ left, top, className }: MarkProps) => (
  <span
    aria-hidden="true"
    className={`absolute size-4.5 -translate-1/2 border-3 bg-paper ${className}`}
    style={{ left: toPercent(left * 100), top }}
  />
)
