'use client'

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'

type DialogProps = {
  title: string
  /** Question or content: read out after the title as it opens, before the focused control. */
  description: ReactNode
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and returns the focus. */
export function Dialog({ title, description, isOpen, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const about = useId()
  // Renders nothing before the first opening: a list has a dialog for each row, and most are never opened. An opened
  // one stays, to return the focus.
  const [wasOpened, setWasOpened] = useState(isOpen)
  if (isOpen && !wasOpened) setWasOpened(true)
  // Closes the dialog before it is unmounted as well: one that is merely removed does not return the focus.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (isOpen) dialog?.showModal()
    return () => dialog?.close()
  }, [isOpen])
  if (!wasOpened) return null
  return (
    <dialog
      ref={ref}
      aria-label={title}
      aria-describedby={about}
      // The event comes late: a dialog shown again meanwhile has not closed.
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded border border-rule bg-raised p-6 shadow-float backdrop:bg-scrim"
    >
      {isOpen ? (
        <>
          <h2 className="text-xl">{title}</h2>
          <div id={about} className="mt-4 space-y-3 text-muted">
            {description}
          </div>
          <div className="mt-4">{children}</div>
        </>
      ) : null}
    </dialog>
  )
}
