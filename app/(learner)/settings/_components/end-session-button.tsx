'use client'

import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { useEndSession } from '@/lib/people/client'

export function EndSessionButton({ sessionId, device }: { sessionId: string; device: string }) {
  const toast = useToast()
  const { mutate, isPending } = useEndSession()
  return (
    <Button
      look="secondary"
      disabled={isPending}
      onClick={() =>
        mutate(sessionId, {
          onSuccess: () => toast({ message: `${device} is signed out.` }),
          onError: (error) => toast({ tone: 'problem', message: error.message }),
        })
      }
    >
      End<span className="sr-only"> the session of {device}</span>
    </Button>
  )
}
