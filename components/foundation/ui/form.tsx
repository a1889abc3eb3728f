import { type ComponentProps, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import * as words from '@/messages/generated/foundation/ui'
import { classNames } from './class-names'
import { ErrorLine } from './field'

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'ref'> & {
  /** Takes what was typed, from the component's state or by `new FormData(form)`. */
  onSend: (form: HTMLFormElement) => void
  /** Why it was refused. The first field with a reason takes the focus, so that the reason is read out. */
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
    // Without scripts it is posted and refused: in an address, what was typed would be kept by others.
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

/** Asks beside a half-typed field to complete it, until something is typed there. */
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

/** Says so of a field that other components render. What they have written since is left as it is. */
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

/** Also those that stand outside the form and name it. */
const listFields = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter((field) => field instanceof HTMLElement)

/** It has a reason beside it, or is an answer to a question that has one. */
const isRefused = (field: HTMLElement) => field.matches('[aria-invalid="true"], fieldset[data-refused] input')

/** A date without a year, say: its value is as empty as that of a field that was left out. */
const isHalfTyped = (field: HTMLElement): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.validity.badInput
