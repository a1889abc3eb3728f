'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { useNewestDraft, useSaveDraft, useSaveDraftOnLeaving } from '@/lib/mentoring/reviews/drafts/drafts.client'
import type { VerdictDraft } from '@/lib/mentoring/reviews/review'
import { usePagePerson } from '@/lib/platform/delivery/page-person.client'
import { DraftSaver } from './draft-saver'
import { forgetDraft, keepDraft, readKeptDraft } from './local-draft'

type DraftOf = {
  readonly reviewId: string
  readonly iterationId: string
  /** The page's draft; a newer one is merged with the present text. */
  readonly stored: VerdictDraft | null
  /** Only viewers who may judge save. */
  readonly canJudge: boolean
}

/** Holds the text of a verdict, and saves it on the server during typing. */
export function useVerdictDraft({ reviewId, iterationId, stored, canJudge }: DraftOf) {
  const person = usePagePerson()
  const { mutateAsync } = useSaveDraft(reviewId)
  const saveOnLeaving = useSaveDraftOnLeaving(reviewId)
  const newest = useNewestDraft(iterationId, stored)
  const begin = () =>
    new DraftSaver(newest, {
      send: (text, version) => mutateAsync({ person, iteration: iterationId, ...text, version }),
      sendOnLeaving: async (text, version) => {
        const isSaved = await saveOnLeaving({ iteration: iterationId, ...text, version })
        if (isSaved) forgetDraft({ person, iterationId }, text)
      },
      keep: (kept) => keepDraft({ person, iterationId }, kept),
    })
  const [current, setCurrent] = useState(() => ({ person, iterationId, saver: begin() }))
  // A newer iteration arrived while the page was open, or the page is drawn for another mentor: its verdict is another one.
  if (current.iterationId !== iterationId || current.person !== person) {
    setCurrent({ person, iterationId, saver: begin() })
  }
  const { saver } = current
  useEffect(() => {
    if (newest) saver.receive(newest)
  }, [saver, newest])
  useEffect(() => {
    if (!canJudge) return
    saver.start(readKeptDraft({ person, iterationId }))
    const stopListening = listenToThePage(saver)
    return () => {
      stopListening()
      saver.stop()
    }
  }, [saver, person, iterationId, canJudge])
  const { text, state } = useSyncExternalStore(saver.subscribe, saver.getSnapshot, saver.getSnapshot)
  return { text, state, saver }
}

/**
 * Saves before the page is hidden or left, and when the connection is back. @returns a function that removes the
 * listeners
 */
function listenToThePage(saver: DraftSaver): () => void {
  const listening = new AbortController()
  const { signal } = listening
  document.addEventListener('visibilitychange', () => document.hidden && saver.flush(), { signal })
  window.addEventListener('pagehide', () => saver.leave(), { signal })
  window.addEventListener('online', () => saver.flush(), { signal })
  // Lets the browser ask before it discards text that cannot be saved.
  const ask = (event: Event) => {
    if (saver.isStuck) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask, { signal })
  return () => listening.abort()
}
