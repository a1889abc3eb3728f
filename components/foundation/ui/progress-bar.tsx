import * as words from '@/messages/generated/foundation/ui'

type ProgressBarProps = {
  /** Accessible name: what the bar measures. */
  label: string
  value: number
  max: number
}

/** A progress bar, in the stage colour of its surroundings (`data-blaze`), or in pine. */
export function ProgressBar({ label, value, max }: ProgressBarProps) {
  const share = max > 0 ? Math.min(value / max, 1) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={words.progress({ value, max })}
      className="h-2 overflow-hidden rounded bg-sunk outline outline-1 -outline-offset-1 outline-rule"
    >
      <div
        className="h-full origin-left bg-blaze transition-transform duration-200 ease-out"
        style={{ transform: `scaleX(${share})` }}
      />
    </div>
  )
}
