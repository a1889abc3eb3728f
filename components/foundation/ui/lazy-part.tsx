'use client'

import { type ComponentType, useEffect, useState } from 'react'
import * as words from '@/messages/generated/foundation/ui'
import { useToast } from './toast'

/**
 * Makes a component whose code is loaded when it is first rendered. Where loading fails, the page stays as it is, with
 * all input, and a message offers to retry. (`lazy` would throw, and take the whole page with it.)
 */
export function lazyPart<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
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
    // biome-ignore lint/correctness/useExhaustiveDependencies: once; later tries follow a press.
    useEffect(() => {
      if (!Part) fetchPart()
    }, [])
    if (Part) return <Part {...props} />
    return isComing ? <PartPending /> : null
  }
}

/** A line along the top of the window while a part loads, if that takes longer than a moment. */
function PartPending() {
  return (
    <span role="status" className="part-pending">
      <span className="sr-only">{words.loading()}</span>
    </span>
  )
}
