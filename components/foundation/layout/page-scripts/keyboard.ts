/** Makes a held Enter press a control once: browsers repeat the press, and whatever has the focus by then would act. */
export function ignoreRepeatedEnter() {
  addEventListener('keydown', (event) => {
    if (!event.repeat || event.key !== 'Enter') return
    if ((event.target as Element).closest('button,a[href],summary')) event.preventDefault()
  })
}

const CONTROLS = 'a[href],button:not(:disabled),summary,input:is([type=checkbox],[type=radio]):not(:disabled)'
const LANDMARKS = 'main,header,footer,nav,aside,dialog'

/**
 * Moves the focus to the next control when the focused element is removed from the page; browsers would move it to the
 * top. Or else to the last one before, in the smallest part of the page that has any. It never focuses a field, which
 * would open a phone's keyboard; it stays in the landmark; and it does nothing after a navigation, which Next handles.
 * A component that needs another target moves the focus itself, in a layout effect or by a ref: these run before.
 */
export function keepFocus() {
  let focused: Element | null = null
  let path = ''
  addEventListener('focusin', ({ target }) => {
    focused = target as Element
    path = location.pathname
  })
  addEventListener('focusout', ({ target }) => {
    setTimeout(() => {
      if (focused === target && focused?.isConnected && focused !== document.activeElement) focused = null
    })
  })
  new MutationObserver((changes) => {
    const gone = focused
    if (!gone || gone.isConnected || document.activeElement !== document.body || path !== location.pathname) return
    focused = null
    const removal = changes.find(
      ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((node) => node.contains(gone)),
    )
    const next = removal && findControlNear(removal)
    next?.focus({ preventScroll: true })
    // Not after a press by mouse or finger: the person may have scrolled on meanwhile.
    if (next?.matches(':focus-visible')) next.scrollIntoView({ block: 'nearest' })
  }).observe(document.documentElement, { childList: true, subtree: true })
}

function findControlNear({ target, previousSibling }: MutationRecord): HTMLElement | undefined {
  const gap = document.createRange()
  if (previousSibling?.isConnected) gap.setStartAfter(previousSibling)
  else gap.setStart(target, 0)
  for (let part = target as Element | null; part?.closest(LANDMARKS); part = part.parentElement) {
    const controls = [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.checkVisibility())
    const found = controls.find((control) => gap.comparePoint(control, 0) > 0) ?? controls.at(-1)
    if (found || part.matches(LANDMARKS)) return found
  }
}
