import { useLayoutEffect, useRef, useState } from 'react'

/**
 * A function that stays the same and does what `act` did when it was drawn last: what gets it is not drawn anew because
 * of it. For what people do, not for what is drawn.
 */
export function useStable<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(act)
  useLayoutEffect(() => {
    newest.current = act
  })
  const [stable] = useState(
    () =>
      (...args: Args) =>
        newest.current(...args),
  )
  return stable
}
