'use client'

import { useLinkStatus } from 'next/link'

/** Within a link that is `relative`: a stroke at its foot while the page that it leads to is loading. */
export function LinkPending() {
  return useLinkStatus().pending ? <span aria-hidden="true" className="link-pending" /> : null
}
