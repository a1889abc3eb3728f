'use client'

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'

type DialogProps = {
  title: string
  /** What it asks or shows: read out after the title as it opens, before the control that has the focus. */
  description: ReactNode
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, description, isOpen, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const about = useId()
  // A list has one for each row, and most are never opened. One that was stays, to give the focus back.
  const [wasOpened, setWasOpened] = useState(isOpen)
  if (isOpen && !wasOpened) setWasOpened(true)
  // Before it leaves the page as well: a dialog that is merely removed does not give the focus back.
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
      // The word of it comes late: where the dialog was shown anew meanwhile, it has not closed.
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
