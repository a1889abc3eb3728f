'use client'

import { useState } from 'react'
import { useCheckCode } from '@/lib/learning/checks/client'
import type { CheckCodeRequest } from '@/lib/learning/checks/schema'

/**
 * Gets codes, and keeps the newest until it is used.
 * @param newestRun id of the newest run from the place that the code is for: another one means that it is used
 */
export function useCode(newestRun: string | null) {
  const { mutate, data, isPending, error } = useCheckCode()
  // Kept apart from the mutation, whose data are gone while it gets another one.
  const [made, setMade] = useState<{ code: NonNullable<typeof data>; runBefore: string | null } | null>(null)
  const isUsed = made !== null && made.runBefore !== newestRun
  const getCode = (input: CheckCodeRequest) =>
    mutate(input, { onSuccess: (code) => setMade({ code, runBefore: newestRun }) })
  return { code: isUsed ? null : (made?.code ?? null), isUsed, getCode, isPending, error }
}
