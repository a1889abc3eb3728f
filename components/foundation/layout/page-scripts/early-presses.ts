/**
 * Holds back presses on controls that need scripts until React handles events, then repeats them in their order: of
 * several presses on one control the last. React itself repeats none that came before it hydrates, and misses the
 * events of text typed and options chosen: they are sent to it first.
 * Controls that work by themselves are left alone: links, forms with an address (unless they have `data-wait`, or a
 * press is held already, which the next page would lose), fields of forms, explanations.
 */

declare global {
  interface Window {
    /** Called once React handles events, and null from then on. */
    replayEarlyPresses?: (() => Promise<void>) | null
  }
}

const CONTROLS = 'button[type=button]:not([popovertarget]),input:is([type=checkbox],[type=radio])'
const TEXT_FIELDS = 'textarea,input:not([type=checkbox],[type=radio],[type=file],[type=hidden])'

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve))

export function holdEarlyPresses() {
  const held = new Map<Element, () => void>()
  const chosen = new Set<HTMLInputElement | HTMLSelectElement>()
  const listening = new AbortController()

  function hold(event: Event, control: Element, repeat: () => void) {
    event.preventDefault()
    event.stopImmediatePropagation()
    control.setAttribute('aria-busy', 'true')
    held.delete(control)
    held.set(control, repeat)
  }

  function release() {
    listening.abort()
    for (const control of held.keys()) control.removeAttribute('aria-busy')
  }

  const listeners: Record<string, (event: Event) => void> = {
    click(event) {
      const control = (event.target as Element).closest<HTMLButtonElement | HTMLInputElement>(CONTROLS)
      if (control && (control.type === 'button' || !control.form)) hold(event, control, () => control.click())
    },
    change(event) {
      const field = event.target as HTMLInputElement | HTMLSelectElement
      if (field.form) chosen.add(field)
      else if (field instanceof HTMLSelectElement) hold(event, field, recordChoice(field))
    },
    submit(event) {
      const form = event.target as HTMLFormElement
      const { submitter } = event as SubmitEvent
      const needsScripts = !form.hasAttribute('action') || form.hasAttribute('data-wait')
      if (needsScripts || held.size > 0) hold(event, form, () => (submitter ? submitter.click() : form.requestSubmit()))
    },
    keydown(event) {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event as KeyboardEvent
      if (key !== 'k' || !(ctrlKey || metaKey) || altKey || shiftKey) return
      const control = document.querySelector<HTMLElement>('[aria-keyshortcuts~="Control+K"]')
      if (control) hold(event, control, () => control.click())
    },
    // Sends the last form with an address when a script of the page cannot be loaded: React will not start then.
    error({ target }) {
      if (!window.replayEarlyPresses || !(target instanceof HTMLScriptElement)) return
      release()
      const last = [...held].findLast(([control]) => control.matches('form[action]'))
      held.clear()
      last?.[1]()
    },
  }
  const options = { capture: true, signal: listening.signal }
  for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener, options)

  window.replayEarlyPresses = async () => {
    window.replayEarlyPresses = null
    // Reads all fields before it sends the first event, because a render resets the others to React's values.
    const texts = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TEXT_FIELDS)]
    const typed = texts.filter((field) => field.value !== field.defaultValue)
    const missed = [...typed.map(recordText), ...[...chosen].map(recordChoice)]
    // During its effects React renders nothing between two events, and the second would undo the first.
    await nextTask()
    for (const send of missed) send()
    await nextTask()
    release()
    for (const repeat of held.values()) repeat()
  }
}

/** Returns a function that enters the field's present text again, so that React notices it. */
function recordText(field: HTMLInputElement | HTMLTextAreaElement) {
  const { value } = field
  return () => {
    // React ignores an event unless the value differs from the last one that was set by the field's own setter.
    field.value = field.defaultValue
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** Returns a function that makes the field's present choice again, so that React notices it. */
function recordChoice(field: HTMLInputElement | HTMLSelectElement) {
  const { value, type } = field
  if (field instanceof HTMLInputElement && (type === 'checkbox' || type === 'radio')) {
    const { checked, defaultChecked } = field
    return () => {
      if (checked === defaultChecked || (type === 'radio' && !checked)) return
      field.checked = !checked
      field.click()
    }
  }
  return () => {
    if (type !== 'file') field.value = value
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
