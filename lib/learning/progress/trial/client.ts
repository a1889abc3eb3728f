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
  // The browser tells other tabs alone.
  window.dispatchEvent(new Event('storage'))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener)
  return () => window.removeEventListener('storage', listener)
}

/** What this browser keeps of a trial. */
export const readKept = (): Trial => readTrial(read())

/** In place of what it keeps. */
export const keepTrial = (trial: Trial): void => write(trial)

export const forgetTrial = (): void => write({})

/** What a visitor ticked in this browser, and how to tick. Nothing leaves the browser before they have a plan. */
export function useTrial() {
  const trial = readTrial(useSyncExternalStore(subscribe, read, () => null))
  const tick = (stepId: string, isDone: boolean) =>
    write(withTrialTick(readKept(), stepId, isDone ? new Date().toISOString() : null))
  return { trial, tick }
}
