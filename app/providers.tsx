'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { OfflineNotice } from '@/components/layout/offline-notice'
import { PlayEarlyPresses } from '@/components/layout/play-early-presses'
import { UnsavedNotice } from '@/components/layout/unsaved-notice'
import { ToastProvider } from '@/components/ui/toast'

// Nothing waits in silence for a connection: what is asked for without one fails, and whoever asked says so, or stands
// as unsaved (`lib/delivery.ts`). A server on the same machine answers without any network, whatever the browser thinks.
const mutations = { networkMode: 'always' } as const
const queries = { ...mutations, staleTime: 30_000, retry: 1, refetchOnReconnect: true } as const

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries, mutations } }))
  return (
    <QueryClientProvider client={client}>
      <ToastProvider
        foot={
          <>
            <OfflineNotice />
            <UnsavedNotice />
          </>
        }
      >
        {children}
      </ToastProvider>
      <PlayEarlyPresses />
    </QueryClientProvider>
  )
}
