'use client'

import { useMutationState } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { deliveryPause, retryDelivery } from '@/lib/platform/delivery/delivery'
import * as ui from '@/messages/generated/foundation/ui'
import * as words from '@/messages/generated/platform/unsaved'

/** Time within which most changes are saved, in milliseconds. */
const SOON = 1000

/** Shows how many changes have not reached the server, on any page, and warns before leaving with them. */
export function UnsavedNotice() {
  const sizes = useMutationState({
    filters: { mutationKey: ['unsaved'], status: 'pending' },
    select: ({ state: { variables } }) => (Array.isArray(variables) ? variables.length : 1),
  })
  const count = sizes.reduce((sum, size) => sum + size, 0)
  const isUnsaved = count > 0
  const isResting = useSyncExternalStore(deliveryPause.subscribe, deliveryPause.isResting, () => false)
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const timer = setTimeout(() => setLate(true), SOON)
    window.addEventListener('beforeunload', ask)
    return () => {
      clearTimeout(timer)
      setLate(false)
      window.removeEventListener('beforeunload', ask)
    }
  }, [isUnsaved])
  // `isLate` is still true until the effect has ended: do not count changes down to zero.
  if (!isLate || !isUnsaved) return null
  return (
    <p className="pointer-events-auto rounded border border-ember bg-raised px-4 py-2 text-sm shadow-float">
      <strong className="font-semibold text-ember">{words.unsaved({ count })}</strong>{' '}
      {isResting ? (
        <>
          {words.serverSilent()}
          <button
            type="button"
            className="-my-2 ml-1 min-h-11 px-2 font-semibold underline underline-offset-4"
            onClick={retryDelivery}
          >
            {ui.tryAgain()}
          </button>
        </>
      ) : (
        words.retrying()
      )}
    </p>
  )
}
