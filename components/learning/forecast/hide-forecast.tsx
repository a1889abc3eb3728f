'use client'

import { useLayoutEffect, useRef } from 'react'
import { useHideForecast } from '@/lib/learning/plans/client'
import * as words from '@/messages/generated/learning/hide-forecast'

/**
 * Time of the last press. The next page shows the other button in another place, which takes the focus after a recent
 * press; a later visit does not move the focus.
 */
let pressedAt = 0
const ANSWERED_WITHIN_MS = 10_000

/** Hides dates everywhere, or shows them again, since some people feel pressed by them. */
export function HideForecast({ isHidden = false }: { isHidden?: boolean }) {
  const { mutate, isPending, error } = useHideForecast()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (Date.now() - pressedAt < ANSWERED_WITHIN_MS) button.current?.focus()
    pressedAt = 0
  }, [])
  const press = () => {
    pressedAt = Date.now()
    mutate(!isHidden, {
      onError: () => {
        pressedAt = 0
      },
    })
  }
  return (
    <span>
      <button
        ref={button}
        type="button"
        aria-disabled={isPending}
        onClick={() => isPending || press()}
        className="inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4"
      >
        {isHidden ? words.show() : words.hide()}
      </button>
      {error ? (
        <span role="alert" className="ml-3 text-ember">
          {error.message}
        </span>
      ) : null}
    </span>
  )
}
