import { type RefObject, startTransition, useEffect, useRef, useState } from 'react'

/** Half a screen above and below the viewport, so that content is ready before it is seen. */
const AROUND = '50% 0px'

/**
 * Returns whether an element is within half a screen of the viewport. Stays true once it was, because the element may
 * have the focus.
 * @param isAtOnce near at the first render, before a script can tell
 */
export function useNearViewport<Element extends HTMLElement>(isAtOnce: boolean): [RefObject<Element | null>, boolean] {
  const element = useRef<Element>(null)
  const [isNear, setNear] = useState(isAtOnce)
  useEffect(() => {
    if (isNear || !element.current) return
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) startTransition(() => setNear(true))
      },
      { rootMargin: AROUND },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [isNear])
  return [element, isNear]
}
