'use client'

import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { OfflineNotice } from '@/components/foundation/layout/offline-notice'
import { PlayEarlyPresses } from '@/components/foundation/layout/play-early-presses'
import { ToastProvider } from '@/components/foundation/ui/toast'
import { MomentPlace } from '@/components/learning/roadmaps/moment/moment-place'
import { UnsavedNotice } from '@/components/platform/unsaved-notice'

// A request without a connection fails at once rather than being paused: its caller reports it, or it counts as unsaved
// (`lib/platform/delivery/delivery.ts`). A server on the same machine answers without any network, whatever the browser
// assumes.
const mutations = { networkMode: 'always' } as const
const queries = { ...mutations, staleTime: 30_000, retry: 1, refetchOnReconnect: true } as const

// By default components are notified by a timer, so a box just checked would be drawn unchecked once more. A microtask
// runs before the browser draws.
notifyManager.setScheduler(queueMicrotask)

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries, mutations } }))
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
      <PlayEarlyPresses />
    </QueryClientProvider>
  )
}
