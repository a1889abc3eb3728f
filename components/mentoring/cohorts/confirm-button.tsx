'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'

type ConfirmButtonProps = {
  label: string
  /** Text for screen readers that names the button's subject. */
  about?: string
  look?: 'secondary' | 'quiet' | 'danger'
  /** Question of the dialog. */
  title: string
  children: ReactNode
  confirm: string
  /** Label while the action is pending. */
  doing: string
  cancel: string
  isPending: boolean
  error?: string
  /** Performs the action, and calls `done` after it. */
  onConfirm: (done: () => void) => void
}

/** Button that explains its action and asks for confirmation first. */
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
