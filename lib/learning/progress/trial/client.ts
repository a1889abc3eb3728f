'use client'

import { useSyncExternalStore } from 'react'
import { readTrial, type Trial, withTrialTick } from './trial'

const KEY = 'waymark:trial'

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function write(trial: Trial): void {
  try {
    if (Object.keys(trial).length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(trial))
  } catch {}
  // The browser notifies only other tabs of changes.
  window.dispatchEvent(new Event('storage'))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

/** Reads the trial stored in this browser. */
export const readStoredTrial = (): Trial => readTrial(read())

/** Replaces the trial stored in this browser. */
export const storeTrial = (trial: Trial): void => write(trial)

export const forgetTrial = (): void => write({})

/**
 * Returns a visitor's ticks in this browser, and a function to tick. Nothing leaves the browser before they have a
 * plan.
 */
export function useTrial() {
  const trial = readTrial(useSyncExternalStore(subscribe, read, () => null))
  const tick = (stepId: string, isDone: boolean) =>
    write(withTrialTick(readStoredTrial(), stepId, isDone ? new Date().toISOString() : null))
  return { trial, tick }
}
