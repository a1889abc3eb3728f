import { useLayoutEffect, useRef, useState } from 'react'

/**
 * Returns a function with a constant identity that calls the latest `act`, so that components which get it do not
 * render again. For event handlers, not for rendering.
 */
export function useStableCallback<Args extends readonly unknown[]>(
  act: (...args: Args) => void,
): (...args: Args) => void {
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
