import type { ReactNode } from 'react'
import { FieldErrorLine } from '@/components/foundation/ui/field'

type ChoiceGroupProps = { id: string; legend: string; hint?: ReactNode; error?: string | null; children: ReactNode }

/** A question with several options: the legend, a hint, the reason for a refusal and the options. */
export function ChoiceGroup({ id, legend, hint, error, children }: ChoiceGroupProps) {
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} data-refused={error ? '' : undefined}>
      <legend className="text-sm font-semibold">{legend}</legend>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      {/* Above the options, where the focus goes: below five cards it would be off the screen. */}
      <FieldErrorLine id={id} error={error} />
      <div className="mt-1.5">{children}</div>
    </fieldset>
  )
}

type RadioCardProps = { name: string; value: string; isChosen: boolean; title: ReactNode; children?: ReactNode } & {
  onChoose?: () => void
}

/** One option, clickable as a whole. */
export function RadioCard({ name, value, isChosen, title, children, onChoose }: RadioCardProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded border border-edge px-4 py-2.5 hover:bg-sunk has-checked:border-pine has-checked:bg-raised">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={isChosen}
        onChange={onChoose}
        className="mt-1 size-4 shrink-0"
      />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        {children}
      </span>
    </label>
  )
}
