import type { ComponentProps } from 'react'

type FormProps = Omit<ComponentProps<'form'>, 'onSubmit'> & {
  /** Takes what was typed, from the component's state or by `new FormData(form)`. */
  onSend: (form: HTMLFormElement) => void
}

/** A form that a script sends. Sent before the page is ready, the browser posts it, where `method` and `action` say so. */
export function Form({ onSend, ...rest }: FormProps) {
  return (
    <form
      {...rest}
      onSubmit={(event) => {
        event.preventDefault()
        onSend(event.currentTarget)
      }}
    />
  )
}
