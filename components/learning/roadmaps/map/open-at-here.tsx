'use client'

import { useEffect } from 'react'

/** Opens the map where the learner is, unless the address or the way back leads elsewhere on it. */
export function OpenAtHere() {
  useEffect(() => {
    const here = document.getElementById('here')
    if (!here || window.location.hash !== '' || window.scrollY > 0) return
    const { top, bottom } = here.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight) here.scrollIntoView({ block: 'center' })
  }, [])
  return null
}
