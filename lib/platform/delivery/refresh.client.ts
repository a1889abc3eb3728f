'use client'

import { useRouter } from 'next/navigation'
import { isUnanswered } from './transport'

/**
 * Options for `useMutation` that refresh the page after a write or a refusal. Not where no response came: the page
 * could not be fetched either, and Next would leave it, with what was typed.
 */
export function useRefreshAfter() {
  const router = useRouter()
  return {
    onSettled: (_answer: unknown, error: Error | null) => {
      if (!isUnanswered(error)) router.refresh()
    },
  }
}
