'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { latePart } from '@/components/foundation/ui/late-part'
import { useMoment } from '@/lib/learning/progress/moment/client'

// Few come here, and seldom.
const MomentCard = latePart(() => import('./moment-card'))

/** Where a stage or a level that was just reached is told: at the foot of the page it was reached on, until it is closed. */
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
