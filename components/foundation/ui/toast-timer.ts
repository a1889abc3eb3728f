const LIFE_SECONDS = 8

type Held = {
  /** The element that contains the messages. */
  readonly box: Element | null
  /** Element focused when the message came. */
  readonly from: Element | null
  readonly hasAction: boolean
}

/**
 * Hides a message after eight seconds; hover or focus on it restarts the timer. A message with an action also stays
 * while the control that caused it has the focus, because Tab leads from there to the action.
 * @returns a function that stops the timer
 */
export function hideAfterDelay({ box, from, hasAction }: Held, end: () => void): () => void {
  let left = LIFE_SECONDS
  const timer = setInterval(() => {
    const isHeld = box?.matches(':hover, :focus-within') || (hasAction && from?.matches(':focus-visible'))
    left = isHeld ? LIFE_SECONDS : left - 1
    if (left === 0) end()
  }, 1000)
  return () => clearInterval(timer)
}
