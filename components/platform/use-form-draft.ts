'use client'

import { useSyncExternalStore } from 'react'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'

/** Values of unsent forms in this tab. The server never writes to it: people type in browsers. */
const forms = new Map<string, unknown>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

// Includes the person: another may have signed in in another tab, and a refresh then renders this page for them.
const toKey = (person: string | null, form: string) => JSON.stringify([person, form])

/**
 * `useState` for typed values: they outlive the form, which a live update can remove or move. Not in the query client,
 * which notifies its observers later, and a field updated later moves the caret to its end.
 * @param form unique name of the form in the whole application
 * @param empty the same object each time
 */
export function useFormDraft<Value>(form: string, empty: Value) {
  const key = toKey(usePagePerson(), form)
  const read = () => (forms.get(key) as Value | undefined) ?? empty
  const typed = useSyncExternalStore(subscribe, read, () => empty)
  const update = (change: (now: Value) => Value): void => {
    forms.set(key, change(read()))
    for (const listener of listeners) listener()
  }
  return [typed, update] as const
}
