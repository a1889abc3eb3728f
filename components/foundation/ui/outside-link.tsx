import type { ReactNode } from 'react'
import { linkTarget } from '@/lib/foundation/values/link-target'

/** Values that hide this page from the target, keep the target from accessing it, and pass on no ranking. */
const REL = 'noopener noreferrer nofollow ugc'

type OutsideLinkProps = {
  /** The address as a user typed it. If it is no web address it is shown as text. */
  url: string
  /** Text of the link; the address itself when left out. */
  children?: ReactNode
  className?: string
}

/**
 * A link from a user, which shows its host before it is followed. `data-bare`: its text is its address, which print
 * need not repeat.
 */
export function OutsideLink({ url, children, className }: OutsideLinkProps) {
  const target = linkTarget(url)
  if (target?.kind !== 'outside') return <span className={className}>{children ?? url}</span>
  const { href, host } = target
  return (
    <>
      <a href={href} rel={REL} className={className} data-bare={children ? undefined : ''}>
        {children ?? href}
      </a>
      {children ? <span className="text-sm break-all text-muted"> ({host})</span> : null}
    </>
  )
}
