'use client'

import { useMutation } from '@tanstack/react-query'
import { callPaths } from '@/lib/foundation/call-paths'
import { send } from '@/lib/platform/delivery/transport'
import type { progressCalls } from '../calls'
import { listTrialChanges, withoutCarried } from './carry-over'
import { readStoredTrial, storeTrial } from './client'

/**
 * Carries over ticks made before signing up, as far as the server accepts them: a removed step is dropped. Accepted
 * ticks are deleted here; refused ones, those made meanwhile and all of them without an answer are kept.
 * @returns how many ticks arrived
 */
export async function carryTrialOver(): Promise<number> {
  const trial = readStoredTrial()
  const changes = listTrialChanges(trial)
  if (changes.length === 0) return 0
  const sent = { body: { changes, keepDone: true } }
  const { results } = await send<typeof progressCalls.setManyProgress>(`POST ${callPaths.ticks}`, sent)
  storeTrial(withoutCarried(readStoredTrial(), trial, results))
  return results.filter(({ ok }) => ok).length
}

export const useCarryTrialOver = () =>
  useMutation({ mutationFn: carryTrialOver, meta: { refreshesPageOn: ['success'] } })
