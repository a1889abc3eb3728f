/**
 * Script for keyboard and screen-reader users, active while the page is open; as the browser runs it.
 *
 * Holding Enter presses a control once. Browsers repeat the press, and the control would act again after each
 * response, or the one that has the focus by then would.
 *
 * When the focused element is removed from the page, browsers move the focus to the top. This moves it to the control
 * that follows in the page, or else to the last one before, in the smallest part of the page that has any. It never
 * focuses a field, which would open a phone's keyboard; it stays in the landmark; and it does nothing after a
 * navigation, which Next handles. A component that needs another target moves the focus itself, in a layout effect or
 * by a ref: these run before.
 */
export const keyboardScript = () =>
  `(() => {
addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter' && event.target.closest('button,a[href],summary')) event.preventDefault()
})
const controls = 'a[href],button:not(:disabled),summary,input:is([type=checkbox],[type=radio]):not(:disabled)'
const landmarks = 'main,header,footer,nav,aside,dialog'
let last = null
let page = ''
addEventListener('focusin', ({ target }) => {
  last = target
  page = location.pathname
})
addEventListener('focusout', ({ target }) => setTimeout(() => {
  if (last === target && target.isConnected && target !== document.activeElement) last = null
}))
const choose = ({ target, previousSibling }) => {
  const sibling = previousSibling?.isConnected ? previousSibling : null
  const follows = (one) => sibling ? (sibling.compareDocumentPosition(one) & 20) === 4 : target.compareDocumentPosition(one) & 4
  for (let box = target; box?.closest(landmarks); box = box.parentElement) {
    const all = [...box.querySelectorAll(controls)].filter((one) => one.checkVisibility())
    const next = all.find(follows) ?? all.at(-1)
    if (next || box.matches(landmarks)) return next
  }
}
const give = (one) => {
  one.focus({ preventScroll: true })
  // Who presses with a mouse or a finger may have scrolled on meanwhile.
  if (one.matches(':focus-visible')) one.scrollIntoView({ block: 'nearest' })
}
new MutationObserver((changes) => {
  if (!last || last.isConnected || document.activeElement !== document.body || page !== location.pathname) return
  const gone = last
  last = null
  const took = ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((one) => one.contains(gone))
  const change = changes.find(took)
  const next = change && choose(change)
  if (next) give(next)
}).observe(document.documentElement, { childList: true, subtree: true })
})()`
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
