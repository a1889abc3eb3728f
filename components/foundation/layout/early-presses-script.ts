/**
 * Script that holds back early presses, as the browser runs it. A press on a control that needs scripts is stopped and
 * remembered, once for each control, which is marked as busy; `playEarlyPresses` repeats them once React has taken
 * over, in their order: of several presses on one control the last. Controls that work by themselves are left alone:
 * links, forms with an address (unless they have `data-wait`, or something is remembered already, which the next page
 * would lose), fields of forms, explanations. Text typed and options chosen before are still in the fields, but React
 * has missed their events: they are sent to it first. (It reacts to a change only where the value differs from the one
 * it saw, and it sees values set by a field's own setter.)
 * Where a script cannot be loaded, nothing waits: the last form with an address is submitted, and controls that work by
 * themselves do.
 * All fields are read before the first event is sent, because a render resets the others to React's values. The events
 * are sent from a task of their own: during its effects React renders nothing between two events, and the second would
 * undo the first.
 */
export const earlyPresses = () =>
  `(() => {
const kept = new Map
const chosen = new Set
const types = ['click', 'change', 'submit']
const find = (event) => {
  if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  keep(event, 'click', document.querySelector('[aria-keyshortcuts~="Control+K"]'))
}
const hear = (event) => {
  const { type, target } = event
  if (type === 'change' && target.form) chosen.add(target)
  const one = type === 'click'
    ? target.closest('button[type=button]:not([popovertarget]),input:is([type=checkbox],[type=radio])')
    : type === 'submit' ? (target.hasAttribute('action') && !target.hasAttribute('data-wait') && !kept.size ? null : target) : target.closest('select')
  if (type === 'submit' || !one?.form || one.type === 'button') keep(event, type, one)
}
const keep = (event, type, one) => {
  if (!one) return
  event.preventDefault()
  event.stopImmediatePropagation()
  one.setAttribute('aria-busy', 'true')
  kept.delete(one)
  kept.set(one, [type, event.submitter])
}
const tell = ([field, typed]) => {
  field.value = field.defaultValue
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, typed)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const choose = ([field, value, checked]) => {
  if (field.matches('select')) field.value = value
  if (field.matches('select,[type=file]')) return field.dispatchEvent(new Event('change', { bubbles: true }))
  if (!field.matches('[type=checkbox],[type=radio]') || checked === field.defaultChecked) return
  if (field.type === 'radio' && !checked) return
  field.checked = !checked
  field.click()
}
const again = ([type, submitter], one) => {
  one.removeAttribute('aria-busy')
  if (type === 'click') one.click()
  else if (type === 'submit') submitter ? submitter.click() : one.requestSubmit()
  else one.dispatchEvent(new Event('change', { bubbles: true }))
}
addEventListener('keydown', find, true)
for (const type of types) addEventListener(type, hear, true)
const stop = () => {
  removeEventListener('keydown', find, true)
  for (const type of types) removeEventListener(type, hear, true)
}
const giveUp = ({ target }) => {
  if (!window.playEarlyPresses || target.tagName !== 'SCRIPT') return
  stop()
  for (const one of kept.keys()) one.removeAttribute('aria-busy')
  const last = [...kept].reverse().find(([one]) => one.matches('form[action]'))
  kept.clear()
  if (last) last[0].requestSubmit(last[1][1])
}
addEventListener('error', giveUp, true)
const text = 'textarea,input:not([type=checkbox],[type=radio],[type=file],[type=hidden])'
window.playEarlyPresses = () => {
  const typed = [...document.querySelectorAll(text)].filter((field) => field.value !== field.defaultValue)
  const fields = typed.map((field) => [field, field.value])
  const choices = [...chosen].map((field) => [field, field.value, field.checked])
  window.playEarlyPresses = null
  setTimeout(() => {
    fields.forEach(tell)
    choices.forEach(choose)
    setTimeout(() => {
      stop()
      kept.forEach(again)
    })
  })
}
})()`
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
