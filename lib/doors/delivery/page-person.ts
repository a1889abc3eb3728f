/** The id of the person for whom this page was made; null for a visitor, and on the server. */
export const findPagePerson = (): string | null =>
  typeof document === 'undefined' ? null : (document.documentElement.dataset.person ?? null)
