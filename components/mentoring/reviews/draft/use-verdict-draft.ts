'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { RequestError } from '@/lib/doors/delivery/transport'
import { saveDraftOnLeaving, useSaveDraft } from '@/lib/mentoring/reviews/client'
import type { VerdictDraft } from '@/lib/mentoring/reviews/review'
import { DraftSaver } from './draft-saver'
import { keepDraft, readKeptDraft } from './kept-draft'

type DraftOf = {
  readonly reviewId: string
  readonly iterationId: string
  /** As the page brought it; a newer one is put together with what stands here. */
  readonly stored: VerdictDraft | null
  /** Only who may judge saves. */
  readonly canJudge: boolean
}

/** A verdict as it is written, saved on the server while one writes. */
export function useVerdictDraft({ reviewId, iterationId, stored, canJudge }: DraftOf) {
  const router = useRouter()
  const { mutateAsync } = useSaveDraft(reviewId)
  const begin = () =>
    new DraftSaver(stored, {
      send: async (text, version) => {
        try {
          return await mutateAsync({ iteration: iterationId, ...text, version })
        } catch (error) {
          // Somebody wrote or decided elsewhere: the page learns what.
          if (error instanceof RequestError && error.status === 409) router.refresh()
          throw error
        }
      },
      sendOnLeaving: (text, version) => saveDraftOnLeaving(reviewId, { iteration: iterationId, ...text, version }),
      keep: (kept) => keepDraft(iterationId, kept),
    })
  const [current, setCurrent] = useState(() => ({ iterationId, saver: begin() }))
  // A newer iteration has come while the page was open: its verdict is another one.
  if (current.iterationId !== iterationId) setCurrent({ iterationId, saver: begin() })
  const { saver } = current
  useEffect(() => {
    if (stored) saver.receive(stored)
  }, [saver, stored])
  useEffect(() => {
    if (!canJudge) return
    saver.start(readKeptDraft(iterationId))
    const stopListening = listenToThePage(saver)
    return () => {
      stopListening()
      saver.stop()
    }
  }, [saver, iterationId, canJudge])
  const { text, state } = useSyncExternalStore(saver.subscribe, saver.getSnapshot, saver.getSnapshot)
  return { text, state, saver }
}

/** Saves before the page is hidden or left, and when the connection is back. @returns what ends that */
function listenToThePage(saver: DraftSaver): () => void {
  const listening = new AbortController()
  const { signal } = listening
  document.addEventListener('visibilitychange', () => document.hidden && saver.flush(), { signal })
  window.addEventListener('pagehide', () => saver.leave(), { signal })
  window.addEventListener('online', () => saver.flush(), { signal })
  // Where the server cannot have the words, the browser asks before it lets them go.
  const ask = (event: Event) => {
    if (saver.isStuck) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask, { signal })
  return () => listening.abort()
}
