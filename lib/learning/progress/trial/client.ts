'use client'

import { useMutation } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { send } from '@/lib/doors/delivery/transport'
import { callPaths } from '@/lib/foundation/call-paths'
import type { progressCalls } from '../calls'
import { listTrialChanges, readTrial, type Trial, withTrialTick } from './trial'

const KEY = 'waymark:trial'
const listeners = new Set<() => void>()

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
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** What a visitor ticked in this browser, and how to tick. Nothing leaves the browser before they have a plan. */
export function useTrial() {
  const text = useSyncExternalStore(subscribe, read, () => null)
  const trial = useMemo(() => readTrial(text), [text])
  const tick = (stepId: string, isDone: boolean) =>
    write(withTrialTick(readTrial(read()), stepId, isDone ? new Date().toISOString() : null))
  return { trial, tick, forget: () => write({}) }
}

/**
 * Carries over what was ticked before, as far as the server takes it: a step that has gone since is left behind. It is
 * forgotten here once the server has it; without an answer it stays.
 * @returns how many ticks arrived
 */
export async function carryTrialOver(): Promise<number> {
  const changes = listTrialChanges(readTrial(read()))
  if (changes.length === 0) return 0
  const sent = { body: { changes, keepDone: true } }
  const { results } = await send<typeof progressCalls.setManyProgress>(`POST ${callPaths.ticks}`, sent)
  write({})
  return results.filter(({ ok }) => ok).length
}

export const useCarryTrialOver = () => useMutation({ mutationFn: carryTrialOver })
