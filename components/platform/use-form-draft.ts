'use client'

import { useSyncExternalStore } from 'react'
import { findPagePerson } from '@/lib/platform/delivery/page-person'

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
const toKey = (form: string) => JSON.stringify([findPagePerson(), form])

/**
 * `useState` for typed values: they outlive the form, which a live update can remove or move. Not in the query client,
 * which notifies its observers later, and a field updated later moves the caret to its end.
 * @param form unique name of the form in the whole application
 * @param empty the same object each time
 */
export function useFormDraft<Value>(form: string, empty: Value) {
  const read = () => (forms.get(toKey(form)) as Value | undefined) ?? empty
  const typed = useSyncExternalStore(subscribe, read, () => empty)
  const update = (change: (now: Value) => Value): void => {
    forms.set(toKey(form), change(read()))
    for (const listener of listeners) listener()
  }
  return [typed, update] as const
}
