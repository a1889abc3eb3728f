const OURS = 'waymark:'

function removeKept(): void {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index))
    for (const key of keys) if (key?.startsWith(OURS)) sessionStorage.removeItem(key)
  } catch {}
}

/**
 * Removes what this tab keeps of a person's work, such as answers of a placement or drafts of verdicts: after they sign
 * out, another person may use the browser. A page that is left keeps its drafts a last time, so it is done again then.
 */
export function forgetKeptInTab(): void {
  removeKept()
  window.addEventListener('pagehide', removeKept, { once: true })
}
