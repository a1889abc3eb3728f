import { type ComponentProps, useEffect, useRef, useState } from 'react'
import * as words from '@/messages/generated/foundation/ui'
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
      <ErrorLine error={halfTyped && words.halfTyped({ field: halfTyped.labels?.[0]?.textContent ?? '' })} />
    </form>
  )
}

/** Also those that stand outside the form and name it. */
const listFields = (form: HTMLFormElement | null) =>
  [...(form?.elements ?? [])].filter((field) => field instanceof HTMLElement)

/** It has a reason beside it, or is an answer to a question that has one. */
const isRefused = (field: HTMLElement) => field.matches('[aria-invalid="true"], fieldset[data-refused] input')

/** A date without a year, say: its value is as empty as that of a field that was left out. */
const isHalfTyped = (field: HTMLElement): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.validity.badInput
