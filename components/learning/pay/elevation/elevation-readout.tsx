import { toPercent } from '@/components/foundation/charts/percent'
import type { ElevationBand } from '@/lib/learning/pay/elevation/elevation'
import { bandInOneLine, climbInWords } from '@/lib/learning/pay/elevation/elevation-words'
import * as words from '@/messages/generated/learning/pay-figures'
import type { Frame } from './elevation-geometry'
import styles from './elevation-profile.module.css'

/**
 * Makes stages readable without a script: each is a radio button as wide as its stage. Hovering, a tap and the arrow
 * keys show its line, and the line chosen last stays.
 */
type TargetsProps = {
  bands: readonly ElevationBand[]
  frame: Frame
  name: string
  /** The stage that the page is about. */
  checked: number
}

export function ElevationTargets({ bands, frame: { x }, name, checked }: TargetsProps) {
  return (
    <fieldset className="absolute inset-0 min-w-0">
      <legend className="sr-only">{words.readOut()}</legend>
      {bands.map((stage, index) => (
        <label
          key={stage.band}
          data-stage={index}
          className="absolute inset-y-0 cursor-pointer hover:bg-pine/10 has-checked:bg-pine/5 has-focus-visible:outline-2 has-focus-visible:outline-pine"
          style={{ left: toPercent(x(stage.from)), width: toPercent(x(stage.until) - x(stage.from)) }}
        >
          <input
            type="radio"
            name={name}
            value={stage.band}
            defaultChecked={index === checked}
            data-first={index === checked ? '' : undefined}
            className="sr-only"
          />
          <span className="sr-only">{bandInOneLine(stage)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Shows the climb in words; a stage covers it while it is read out. */
export function ElevationReadout({ bands }: { bands: readonly ElevationBand[] }) {
  return (
    <div className={styles.readout}>
      <p>{climbInWords(bands)}</p>
      {bands.map((stage) => (
        <p key={stage.band} aria-hidden="true" className={styles.stage}>
          {bandInOneLine(stage)}
        </p>
      ))}
    </div>
  )
}
