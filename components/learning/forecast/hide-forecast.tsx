'use client'

import { useHideForecast } from '@/lib/learning/plans/client'
import * as words from '@/messages/generated/learning/hide-forecast'

/** Some people feel pressed by dates: one press hides them everywhere, and another brings them back. */
export function HideForecast({ isHidden = false }: { isHidden?: boolean }) {
  const { mutate, isPending, error } = useHideForecast()
  return (
    <span>
      <button
        type="button"
        aria-disabled={isPending}
        onClick={() => isPending || mutate(!isHidden)}
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
