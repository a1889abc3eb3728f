'use client'

import type { KeyboardEvent } from 'react'
import type { PlacementVerdict } from '@/lib/learning/placement/placement'
import * as words from '@/messages/generated/learning/placement'

type VerdictChoice = { readonly verdict: PlacementVerdict; readonly key: string; readonly name: () => string }

export const verdictChoices: readonly VerdictChoice[] = [
  { verdict: 'knew', key: '1', name: words.knew },
  { verdict: 'partly', key: '2', name: words.partly },
  { verdict: 'not-yet', key: '3', name: words.notYet },
]

type Question = {
  readonly isOpen: boolean
  readonly open: () => void
  readonly judge: (verdict: PlacementVerdict) => void
}

/**
 * Handles the keys of a question: Enter opens the answer, a digit judges. They work only while the focus is in it.
 * Before the answer is open only "not yet" works: the other two need something to compare with.
 */
export function questionKeyHandler({ isOpen, open, judge }: Question) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // A key held down would run through unread questions.
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const choice = verdictChoices.find(({ key }) => key === event.key)
    const isOnControl = event.target instanceof Element && event.target.closest('button, a') !== null
    if (choice && (isOpen || choice.verdict === 'not-yet')) judge(choice.verdict)
    else if (event.key === 'Enter' && !isOpen && !isOnControl) open()
    else return
    event.preventDefault()
  }
}
