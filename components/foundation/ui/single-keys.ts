'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'

const KEY = 'waymark:single-keys'
const listeners = new Set<() => void>()

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Whether keys without Ctrl or Cmd do something on a whole page. Who speaks to their computer switches them off. */
export function useSingleKeys() {
  const isOn = useSyncExternalStore(subscribe, read, () => true)
  const setOn = (wanted: boolean) => {
    try {
      if (wanted) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, 'off')
    } catch {}
    for (const listener of listeners) listener()
  }
  return { isOn, setOn }
}

/** Does something at a key, wherever on the page the focus is, but never while one types, chooses or is asked. */
export function useSingleKey(key: string, isWanted: boolean, act: () => void): void {
  const { isOn } = useSingleKeys()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const isBusy = event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
    if (isBusy) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    if (!isOn || !isWanted) return
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, isWanted])
}
