import { type ComponentProps, useEffect, useRef } from 'react'

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit' | 'ref'> & {
  /** Takes what was typed, from the component's state or by `new FormData(form)`. */
  onSend: (form: HTMLFormElement) => void
  /** Why it was refused. The first field with a reason takes the focus, so that the reason is read out. */
  refused?: Error | null
}

/** A form that a script sends. Sent before the page is ready, the browser posts it, where `method` and `action` say so. */
export function Form({ onSend, refused, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refused])
  return (
    // Without scripts it is posted and refused: in an address, what was typed would be kept by others.
    <form
      method="post"
      {...rest}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        onSend(event.currentTarget)
      }}
    />
  )
}
