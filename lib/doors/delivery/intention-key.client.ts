'use client'

import { useState } from 'react'
import { newIdempotencyKey } from './transport'

/** One key for what a person means to send: a retry of the same words brings the same key, other words a new one. */
export const useIntentionKey = () => useState(makeIntentionKey)[0]

/** `forget` is for an answer that came: the same words after it mean another thing. */
export function makeIntentionKey() {
  let known: { readonly words: string; readonly key: string } | null = null
  return {
    keyFor: (body: unknown): string => {
      const words = JSON.stringify(body)
      if (known?.words !== words) known = { words, key: newIdempotencyKey() }
      return known.key
    },
    forget: () => {
      known = null
    },
  }
}
