const LIFE_SECONDS = 8

type Held = {
  /** What shows the messages. */
  readonly box: Element | null
  /** What had the focus when the message came. */
  readonly from: Element | null
  readonly hasAction: boolean
}

/**
 * Ends a message after its time, which begins anew while it is pointed at or has the focus. One with an action waits for
 * those, too, who are still where it came from: Tab leads them to it. A field counts as such while somebody types in it,
 * so that without an action there is nothing to wait for.
 * @returns leaves it as it is
 */
export function endLater({ box, from, hasAction }: Held, end: () => void): () => void {
  let left = LIFE_SECONDS
  const timer = setInterval(() => {
    const isHeld = box?.matches(':hover, :focus-within') || (hasAction && from?.matches(':focus-visible'))
    left = isHeld ? LIFE_SECONDS : left - 1
    if (left === 0) end()
  }, 1000)
  return () => clearInterval(timer)
}
