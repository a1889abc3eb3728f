'use client'

import { useLayoutEffect, useRef } from 'react'
import { useHideForecast } from '@/lib/learning/plans/client'
import * as words from '@/messages/generated/learning/hide-forecast'

/** Pressed a moment ago: the page that follows has the other button, in another place, and it takes the focus. */
let isPressed = false

/** Some people feel pressed by dates: one press hides them everywhere, and another brings them back. */
export function HideForecast({ isHidden = false }: { isHidden?: boolean }) {
  const { mutate, isPending, error } = useHideForecast()
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isPressed) button.current?.focus()
    isPressed = false
  }, [])
  const press = () => {
    isPressed = true
    mutate(!isHidden, {
      onError: () => {
        isPressed = false
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
