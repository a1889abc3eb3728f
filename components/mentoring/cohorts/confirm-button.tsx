'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'

type ConfirmButtonProps = {
  label: string
  /** What the button is about, for those who do not see where it stands. */
  about?: string
  look?: 'secondary' | 'quiet' | 'danger'
  /** The question, and what it means. */
  title: string
  children: ReactNode
  confirm: string
  /** What the button says while it does it. */
  doing: string
  cancel: string
  isPending: boolean
  error?: string
  /** Does it, and calls `done` once it is done. */
  onConfirm: (done: () => void) => void
}

/** A button that says what it means before it does it. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, about, look = 'secondary', title, children, isPending, error, onConfirm } = props
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
        {about ? <span className="sr-only"> {about}</span> : null}
      </Button>
      <Dialog title={title} description={children} isOpen={isAsking} onClose={close}>
        <ErrorLine error={error} className="mb-4" />
        <div className="flex flex-wrap gap-3">
          <Button isPending={isPending} onClick={() => onConfirm(close)}>
            {isPending ? props.doing : props.confirm}
          </Button>
          <Button look="secondary" onClick={close}>
            {props.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
