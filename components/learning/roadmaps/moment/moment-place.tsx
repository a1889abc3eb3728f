'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { useMoment } from '@/lib/learning/progress/moment/client'

// Loaded on demand, since moments are rare.
const MomentCard = lazyPart(() => import('./moment-card'))

/** Shows a stage or level that was just reached, at the foot of the page, until it is closed or the page is left. */
export function MomentPlace() {
  const { moment, close } = useMoment()
  const path = usePathname()
  const toldOn = useRef(path)
  useEffect(() => {
    if (toldOn.current !== path) close()
    toldOn.current = path
  })
  if (!moment) return null
  return <MomentCard key={JSON.stringify(moment)} moment={moment} onClose={close} />
}
