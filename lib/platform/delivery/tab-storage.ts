const OURS = 'waymark:'

function removeKept(): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index))
    for (const key of keys) if (key?.startsWith(OURS)) sessionStorage.removeItem(key)
  } catch {}
}

/**
 * Removes the person's work kept in this tab, such as answers of a placement or drafts of verdicts: after they sign
 * out, another person may use the browser. It runs again when the page is left, because the page then keeps its drafts
 * once more.
 */
export function clearTabStorage(): void {
  removeKept()
  window.addEventListener('pagehide', removeKept, { once: true })
}
