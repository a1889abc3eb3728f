import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

type FieldProps = {
  /** The control's id, from which those of hint and error derive. */
  id: string
  label: string
  hint?: ReactNode
  error?: string | null
  children: ReactNode
}

/** A control with its label, a hint and an error, linked for assistive technology. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <div className="mt-1.5">{children}</div>
      <FieldErrorLine id={id} error={error} />
    </div>
  )
}

/** An error, read out as soon as it shows. */
export function ErrorLine({ id, error, className }: { id?: string; error?: string | null; className?: string }) {
  if (!error) return null
  return (
    <p id={id} role="alert" className={classNames(className, 'text-sm font-medium text-ember')}>
      {error}
    </p>
  )
}

export const FieldErrorLine = ({ id, error }: { id: string; error?: string | null }) => (
  <ErrorLine id={`${id}-error`} error={error} className="mt-1" />
)

/** Attributes that link a control inside a `Field` to its hint and error. */
export const describedBy = (id: string, hint: unknown, error: unknown) => ({
  id,
  'aria-describedby': classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined,
  'aria-invalid': error ? (true as const) : undefined,
})

const control =
  'block w-full min-h-11 rounded border border-edge bg-raised px-3 py-2 text-ink placeholder:text-muted ' +
  'aria-invalid:border-ember'

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={classNames(control, className)} {...rest} />
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classNames(control, 'min-h-28 leading-relaxed', className)} {...rest} />
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={classNames(control, 'pr-8', className)} {...rest} />
}
