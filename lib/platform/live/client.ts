'use client'

import { useEffect, useEffectEvent } from 'react'
import { callPaths } from '@/lib/foundation/call-paths'
import { LiveTab, type TabEnvironment, throttle } from './tab'
import type { Topic } from './topic'

const browser: TabEnvironment = {
  connect: ({ onOpen, onChange, onMissed, onFull, onError }) => {
    const source = new EventSource(callPaths.live)
    source.addEventListener('open', onOpen)
    source.addEventListener('change', ({ data }) => onChange(JSON.parse(data).topic))
    source.addEventListener('missed', onMissed)
    source.addEventListener('full', onFull)
    source.addEventListener('error', () => onError(source.readyState === EventSource.CLOSED))
    return source
  },
  later: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

let shared: LiveTab | undefined

/** Returns the tab's one connection, which all its components share. */
function liveTab(): LiveTab {
  if (shared) return shared
  const tab = new LiveTab(browser, document.visibilityState === 'visible')
  const follow = () => (document.visibilityState === 'visible' ? tab.show() : tab.hide())
  document.addEventListener('visibilitychange', follow)
  window.addEventListener('focus', follow)
  window.addEventListener('pageshow', follow)
  window.addEventListener('pagehide', () => tab.leave())
  shared = tab
  return tab
}

/** Calls `onChange` when something about one of these topics changes: at most every 400 ms. */
export function useLive(topics: readonly Topic[], onChange: () => void): void {
  const changed = useEffectEvent(onChange)
  const names = topics.join(' ')
  useEffect(() => {
    let isOver = false
    const tell = throttle(() => isOver || changed(), browser.later)
    const unsubscribe = liveTab().subscribe(names.split(' ') as Topic[], tell)
    return () => {
      isOver = true
      unsubscribe()
    }
  }, [names])
}
