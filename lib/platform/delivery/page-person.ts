/** Returns the id of the person that this page belongs to; null for a visitor, and on the server. */
export const findPagePerson = (): string | null =>
  typeof document === 'undefined' ? null : (document.documentElement.dataset.person ?? null)
