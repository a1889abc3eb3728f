'use client'

import { useEffect } from 'react'

/** Scrolls the map to the learner's position, unless the address or Back leads elsewhere on it. */
export function ScrollToCurrentStep() {
  useEffect(() => {
    const here = document.getElementById('here')
    if (!here || window.location.hash !== '' || window.scrollY > 0) return
    const { top, bottom } = here.getBoundingClientRect()
    if (top < 0 || bottom > window.innerHeight) here.scrollIntoView({ block: 'center' })
  }, [])
  return null
}
