import type { CSSProperties } from 'react'
import { ChartTable } from '@/components/foundation/charts/chart-table'
import { STRETCH_HEIGHT, stretchAt, stretchHeight, stretchPath } from '@/components/foundation/charts/stretch'
import { Section } from '@/components/foundation/layout/page'
import { classNames } from '@/components/foundation/ui/class-names'
import type { Day } from '@/lib/foundation/values/day-words'
import type { LevelPath as Path } from '@/lib/learning/levels/level-path'
import { assumptionsInWords, pathInWords } from '@/lib/learning/levels/path-words'
import * as words from '@/messages/generated/learning/level-path'
import { type PathMark, pathColumns, pathMarks, pathRows } from './level-path-view'
import { SkillsLink } from './skills-link'

type LevelPathProps = {
  path: Path
  /** Today in the learner's time zone. */
  today: Day
  roadmapSlug: string
}

/** Shows the level path: passes along a line, with the month of each and the assumptions. */
export function LevelPathCard({ path, today, roadmapSlug }: LevelPathProps) {
  const last = path.passes.at(-1)
  if (!last) return null
  const level = last.key
  const marks = pathMarks(path, today)
  const isWalked = marks.at(-1)?.kind === 'today'
  return (
    <Section title={words.title({ level })} lead={pathInWords(path)}>
      <ol
        aria-label={words.label({ level })}
        className="md:grid md:grid-cols-(--columns) md:grid-rows-[auto_auto_auto_1fr] md:pr-2"
        style={{ '--columns': `repeat(${marks.length}, minmax(0, 1fr))` } as CSSProperties}
      >
        {marks.map((mark, index) => (
          <MarkOnPath key={mark.id} mark={mark} index={index} count={marks.length} />
        ))}
      </ol>
      <ChartTable caption={words.label({ level })} columns={pathColumns()} rows={pathRows(path)} />
      <SkillsLink roadmapSlug={roadmapSlug} />
      {isWalked ? null : (
        <div className="mt-5">
          <h3 className="text-base">{words.assumptions()}</h3>
          <ul className="mt-1.5 max-w-prose list-disc space-y-1 pl-5 text-sm text-muted marker:text-edge">
            {assumptionsInWords(path).map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}

type MarkOnPathProps = { mark: PathMark; index: number; count: number }

/** A mark with the line to the next: side by side where there is room, else one below the other. */
function MarkOnPath({ mark, index, count }: MarkOnPathProps) {
  const stretch = stretchAt(index, count)
  const isLast = index === count - 1
  const isWalked = mark.kind === 'reached'
  return (
    <li
      className="relative pb-5 pl-8 last:pb-0 md:row-span-4 md:grid md:grid-rows-subgrid md:pr-4 md:pb-0 md:pl-0"
      style={
        { '--height': `${stretch.from - 9}px`, '--middle': `${stretchHeight(stretch, 0.5) - 8}px` } as CSSProperties
      }
    >
      {isLast ? null : (
        <>
          <span
            aria-hidden="true"
            className={classNames(
              'absolute top-4 -bottom-1 left-2 border-l-2 md:hidden',
              isWalked ? 'border-pine' : 'border-dashed border-edge',
            )}
          />
          <StretchAhead path={stretchPath(stretch)} isWalked={isWalked} />
          {mark.toNext ? (
            <p className="absolute left-[calc(50%+1rem)] hidden -translate-x-1/2 bg-paper px-1.5 text-xs leading-4 whitespace-nowrap text-muted tabular-nums md:top-(--middle) md:block">
              {mark.toNext}
            </p>
          ) : null}
        </>
      )}
      <Mark kind={mark.kind} />
      <div className="md:contents">
        <p className="leading-6 font-semibold md:row-start-2">{mark.name}</p>
        <p className="text-sm tabular-nums md:row-start-3">{mark.when}</p>
        {mark.detail ? <p className="mt-0.5 text-sm text-muted md:row-start-4">{mark.detail}</p> : null}
      </div>
    </li>
  )
}

/** The SVG stretches with its column and over the gap to the next; line width and dashes do not. */
function StretchAhead({ path, isWalked }: { path: string; isWalked: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 100 ${STRETCH_HEIGHT}`}
      preserveAspectRatio="none"
      height={STRETCH_HEIGHT}
      className="hidden overflow-visible md:ml-2 md:block md:w-[calc(100%+1rem)]"
    >
      <path
        d={path}
        fill="none"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
        strokeWidth={isWalked ? 6 : 3}
        strokeDasharray={isWalked ? undefined : '1 8'}
        className={isWalked ? 'stroke-pine' : 'stroke-edge'}
      />
    </svg>
  )
}

/** A diamond for a pass, filled when it is reached; a ring for today. */
function Mark({ kind }: Pick<PathMark, 'kind'>) {
  return (
    <svg
      viewBox="0 0 18 18"
      width="18"
      height="18"
      aria-hidden="true"
      className="absolute top-[3px] left-0 md:top-(--height)"
      strokeWidth="2.5"
    >
      {kind === 'today' ? (
        <circle cx="9" cy="9" r="6.5" className="fill-paper stroke-ember" />
      ) : (
        <path
          d="M9 1.5 16.5 9 9 16.5 1.5 9z"
          strokeLinejoin="round"
          className={kind === 'reached' ? 'fill-pine stroke-pine' : 'fill-paper stroke-pine'}
        />
      )}
    </svg>
  )
}
