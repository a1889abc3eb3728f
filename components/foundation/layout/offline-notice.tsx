'use client'

import { useEffect, useState } from 'react'
import { Rich } from '@/components/foundation/ui/rich'
import { callPaths } from '@/lib/foundation/call-paths'
import * as words from '@/messages/generated/foundation/layout'

/**
 * Shows a discreet notice while there is no connection. It checks the browser's report with a request: a server on the
 * same machine responds without a network.
 */
export function OfflineNotice() {
  const [isCutOff, setCutOff] = useState(false)
  useEffect(() => {
    const look = () => {
      if (navigator.onLine) setCutOff(false)
      else
        fetch(callPaths.isAlive, { cache: 'no-store' }).then(
          () => setCutOff(false),
          () => setCutOff(!navigator.onLine),
        )
    }
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  if (!isCutOff) return null
  return (
    <p className="pointer-events-auto rounded border border-ember bg-raised px-4 py-2 text-sm shadow-float">
      <Rich text={words.offline({ b: (text) => <strong className="font-semibold text-ember">{text}</strong> })} />
    </p>
  )
}
