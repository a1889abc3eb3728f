'use client'

import { useEffect, useState } from 'react'
import { draftFrom, type VerdictDraft } from './verdict-draft'

const empty = draftFrom(null)

/** A verdict as it is written, kept in this tab so that a reload loses nothing. Gone once it is given. */
export function useVerdictDraft(iterationId: string) {
  const key = `waymark:verdict:${iterationId}`
  const [draft, setDraft] = useState<VerdictDraft>(empty)
  useEffect(() => {
    const stored = read(key)
    if (stored) setDraft(stored)
  }, [key])
  const change = (part: Partial<VerdictDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(key, JSON.stringify(next))
  }
  return { draft, change, clear: () => keep(key, null) }
}

function read(key: string): VerdictDraft | null {
  try {
    const text = sessionStorage.getItem(key)
    return text ? draftFrom(JSON.parse(text)) : null
  } catch {
    return null
  }
}

/** A browser that stores nothing still lets one write. */
function keep(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {}
}
