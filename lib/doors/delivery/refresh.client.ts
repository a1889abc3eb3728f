'use client'

import { useRouter } from 'next/navigation'
import { isUnanswered } from './transport'

/**
 * For `useMutation`: after a write the page shows what is so now, and after a refusal too. Not where no answer came: then
 * the page cannot be fetched either, and Next would leave it, with what was typed.
 */
export function useRefreshAfter() {
  const router = useRouter()
  return {
    onSettled: (_answer: unknown, error: Error | null) => {
      if (!isUnanswered(error)) router.refresh()
    },
  }
}
