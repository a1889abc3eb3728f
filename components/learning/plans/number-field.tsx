import { describedBy, Field, Input } from '@/components/foundation/ui/field'

type NumberFieldProps = {
  id: string
  name: string
  label: string
  hint: string
  error?: string
  min: number
  max: number
  value: number
}

/** Field for a small whole number. */
export function NumberField({ id, name, label, hint, error, min, max, value }: NumberFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Input
        {...describedBy(id, hint, error)}
        name={name}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        aria-required
        defaultValue={value}
        className="max-w-28"
      />
    </Field>
  )
}
