/**
 * For those who work by keyboard or by ear, as long as the page is open; as the browser runs it.
 *
 * Enter held down presses a button once. Browsers press it again and again, and a button that has the focus would do
 * what it does over and over, as soon as each answer is there.
 *
 * Where what has the focus leaves the page, the focus goes to the control that follows its place, or else to the last
 * before it, in the smallest part of the page that has one: browsers drop it to the top, and a screen reader with it.
 * Not into a field, where a phone would open its keyboard; not out of the landmark; and not where another page came, as
 * Next sees to that. Parts that know better choose by themselves while they are drawn, so there is nothing left to do.
 */
export const keyboardScript = () =>
  `(() => {
addEventListener('keydown', (event) => {
  if (event.repeat && event.key === 'Enter' && event.target.closest('button')) event.preventDefault()
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
const follows = (one, place) => (place.compareDocumentPosition(one) & 20) === 4
const choose = ({ target, previousSibling }) => {
  const place = previousSibling?.isConnected ? previousSibling : null
  for (let box = target; box?.closest(landmarks); box = box.parentElement) {
    const all = [...box.querySelectorAll(controls)].filter((one) => one.checkVisibility())
    const next = (place ? all.find((one) => follows(one, place)) : all[0]) ?? all.at(-1)
    if (next || box.matches(landmarks)) return next
  }
}
new MutationObserver((changes) => {
  if (!last || last.isConnected || document.activeElement !== document.body || page !== location.pathname) return
  const gone = last
  last = null
  const took = ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((one) => one.contains(gone))
  const change = changes.find(took)
  if (change) choose(change)?.focus()
}).observe(document.documentElement, { childList: true, subtree: true })
})()`
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
