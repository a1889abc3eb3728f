'use client'

import { type ComponentType, useEffect, useState } from 'react'
import * as words from '@/messages/generated/foundation/ui'
import { useToast } from './toast'

/**
 * A part whose code is fetched when it is first wanted. Where it does not come, the page stays as it is, with all that
 * was typed: a message says so and lets one try again. (`lazy` would throw, and take the whole page along.)
 */
export function latePart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const kept: { Part: ComponentType<Props> | null } = { Part: null }
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, outside of any component.
  return function LatePart(props: Props) {
    const [Part, setPart] = useState(() => kept.Part)
    const [isComing, setComing] = useState(true)
    const toast = useToast()
    const fetchPart = () => {
      setComing(true)
      load().then(
        (loaded) => {
          kept.Part = loaded.default
          setPart(() => loaded.default)
        },
        () => {
          setComing(false)
          const action = { label: words.tryAgain(), run: fetchPart }
          toast({ tone: 'problem', message: words.partFailed(), action })
        },
      )
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: once; later tries are somebody's press.
    useEffect(() => {
      if (!Part) fetchPart()
    }, [])
    if (Part) return <Part {...props} />
    return isComing ? <PartPending /> : null
  }
}

/** A stroke along the top of the window while a part is on its way, if it takes longer than a moment. */
function PartPending() {
  return (
    <span role="status" className="part-pending">
      <span className="sr-only">{words.loading()}</span>
    </span>
  )
}
