import { percent } from '@/components/foundation/charts/percent'
import { classNames } from '@/components/foundation/ui/class-names'
import type { ElevationBand } from '@/lib/learning/pay/elevation'
import { bandInOneLine } from '@/lib/learning/pay/elevation-words'
import * as words from '@/messages/generated/learning/pay-figures'
import type { Frame } from './elevation-geometry'

/**
 * Reading out a stage needs no script: each is a radio button as large as its stretch of land. A pointer over it, a tap
 * and the arrow keys all bring its line up, and the line chosen last stays.
 */
type TargetsProps = {
  bands: readonly ElevationBand[]
  frame: Frame
  name: string
  checked: number
  /** Whether the stage that is read out is shaded: beside a mist it would be taken for a part of it. */
  isShaded: boolean
}

export function ElevationTargets({ bands, frame: { x }, name, checked, isShaded }: TargetsProps) {
  return (
    <fieldset className="absolute inset-0 min-w-0">
      <legend className="sr-only">{words.readOut()}</legend>
      {bands.map((stage, index) => (
        <label
          key={stage.band}
          data-stage={index}
          className={classNames(
            'absolute inset-y-0 cursor-pointer hover:bg-pine/10 has-focus-visible:outline-2 has-focus-visible:outline-pine',
            isShaded && 'has-checked:bg-pine/5',
          )}
          style={{ left: percent(x(stage.from)), width: percent(x(stage.until) - x(stage.from)) }}
        >
          <input type="radio" name={name} value={stage.band} defaultChecked={index === checked} className="sr-only" />
          <span className="sr-only">{bandInOneLine(stage)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Which line shows: the one under the pointer, else the chosen one. Written out whole, because the style sheet is made from this text. */
const whenRead: readonly string[] = [
  "group-has-[[data-stage='0']:hover]/profile:visible group-[:not(:has([data-stage]:hover)):has([data-stage='0']>:checked)]/profile:visible",
  "group-has-[[data-stage='1']:hover]/profile:visible group-[:not(:has([data-stage]:hover)):has([data-stage='1']>:checked)]/profile:visible",
  "group-has-[[data-stage='2']:hover]/profile:visible group-[:not(:has([data-stage]:hover)):has([data-stage='2']>:checked)]/profile:visible",
  "group-has-[[data-stage='3']:hover]/profile:visible group-[:not(:has([data-stage]:hover)):has([data-stage='3']>:checked)]/profile:visible",
]

/** All lie on one another, so that nothing moves when another one shows, and take two lines each: none leaves a gap. */
export function ElevationReadout({ bands }: { bands: readonly ElevationBand[] }) {
  return (
    <div aria-hidden="true" className="mt-1 grid text-sm tabular-nums print:hidden">
      {bands.map((stage, index) => (
        <p key={stage.band} className={classNames('invisible max-w-92 [grid-area:1/1]', whenRead[index])}>
          {bandInOneLine(stage)}
        </p>
      ))}
    </div>
  )
}
