'use client'

import { notifyManager, QueryClientProvider } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { OfflineNotice } from '@/components/foundation/layout/offline-notice'
import { ToastProvider } from '@/components/foundation/ui/toast'
import { MomentPlace } from '@/components/learning/roadmaps/moment/moment-place'
import { UnsavedNotice } from '@/components/platform/unsaved-notice'
import { makeQueryClient } from '@/lib/platform/delivery/changes.client'

// By default components are notified by a timer, so a box just checked would be drawn unchecked once more. A microtask
// runs before the browser draws.
notifyManager.setScheduler(queueMicrotask)

export function Providers({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [client] = useState(() => makeQueryClient(router.refresh))
  // Effects run once React handles events.
  useEffect(() => void window.replayEarlyPresses?.(), [])
  return (
    <QueryClientProvider client={client}>
      <ToastProvider
        foot={
          <>
            <OfflineNotice />
            <UnsavedNotice />
            <MomentPlace />
          </>
        }
      >
        {children}
      </ToastProvider>
    </QueryClientProvider>
  )
}
