import { type RefObject, startTransition, useEffect, useRef, useState } from 'react'

/** Above and below what is seen: half a screen, so that nothing comes before one's eyes. */
const AROUND = '50% 0px'

/**
 * Whether an element is within half a screen of what one sees. One that has been stays so: what it shows may have the
 * focus.
 * @param isAtOnce near where the page begins, before a script can tell
 */
export function useNear<Element extends HTMLElement>(isAtOnce: boolean): [RefObject<Element | null>, boolean] {
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
