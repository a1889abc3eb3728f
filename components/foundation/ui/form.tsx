import { type ComponentProps, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import * as words from '@/messages/generated/foundation/ui'
import { classNames } from './class-names'
import { ErrorLine } from './field'

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'ref'> & {
  /** Sends the input, from the component's state or by `new FormData(form)`. */
  onSend: (form: HTMLFormElement) => void
  /** Reason of a refusal. The first field with an error is focused, so that the error is read out. */
  refused?: unknown
}

/**
 * A form submitted by script; before the page is ready, the browser posts it. Shows our own messages beside the fields:
 * the browser's vanish, use its language, and `required` announces untouched fields as invalid.
 */
export function Form({ onSend, refused, children, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [halfTyped, setHalfTyped] = useState<HTMLInputElement | null>(null)
  useEffect(() => {
    if (refused) listFields(form.current).find(isRefused)?.focus()
  }, [refused])
  return (
    // Posts without scripts, and is refused then: in an address, the input would end up in logs and histories.
    <form
      method="post"
      {...rest}
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        const half = listFields(event.currentTarget).find(isHalfTyped) ?? null
        setHalfTyped(half)
        if (half) half.focus()
        else onSend(event.currentTarget)
      }}
    >
      {children}
      {halfTyped ? <HalfTyped field={halfTyped} onTyped={() => setHalfTyped(null)} /> : null}
    </form>
  )
}

/** Shows a message beside a half-typed field, until its value changes. */
function HalfTyped({ field, onTyped }: { field: HTMLInputElement; onTyped: () => void }) {
  const id = useId()
  useEffect(() => {
    const undo = markInvalid(field, id)
    field.addEventListener('input', onTyped)
    return () => {
      field.removeEventListener('input', onTyped)
      undo()
    }
  }, [field, id, onTyped])
  const error = words.halfTyped({ field: field.labels?.[0]?.textContent ?? '' })
  return field.parentElement && createPortal(<ErrorLine id={id} error={error} className="mt-1" />, field.parentElement)
}

/**
 * Marks a field that other components render as invalid. Returns a function that undoes it, unless they have changed
 * the description since.
 */
function markInvalid(field: HTMLElement, reasonId: string): () => void {
  const before = field.getAttribute('aria-describedby')
  const wasInvalid = field.hasAttribute('aria-invalid')
  const described = classNames(before, reasonId)
  field.setAttribute('aria-describedby', described)
  field.setAttribute('aria-invalid', 'true')
  return () => {
    if (field.getAttribute('aria-describedby') !== described) return
    if (before === null) field.removeAttribute('aria-describedby')
    else field.setAttribute('aria-describedby', before)
    if (!wasInvalid) field.removeAttribute('aria-invalid')
  }
}

/** Lists the form's fields, including those outside the form that refer to it. */
const listFields = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter((field) => field instanceof HTMLElement)

/** Returns whether a field has an error, or belongs to a question with one. */
const isRefused = (field: HTMLElement) => field.matches('[aria-invalid="true"], fieldset[data-refused] input')

/**
 * Returns whether a field is incomplete, such as a date without a year: its value is as empty as that of an untouched
 * one.
 */
const isHalfTyped = (field: HTMLElement): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.validity.badInput
