import { shared } from '../shared.mjs'

/** The product's own name, which an instance has until its admins choose another. */
export const PRODUCT_NAME = 'Waymark'

/**
 * Returns the name of this instance, for sentences and titles: on the server as last read from the settings
 * (`lib/platform/instance/data.ts`), in the browser as the page has it.
 */
export function getSiteName(): string {
  const name = typeof document === 'undefined' ? shared.siteName : document.documentElement.dataset.site
  return name ?? PRODUCT_NAME
}
