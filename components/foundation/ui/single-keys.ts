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

/** Returns whether single-key shortcuts are on. People who use speech input switch them off. */
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

/** Runs an action on a single key, wherever the focus is on the page, but never in a field, a choice or a dialog. */
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
