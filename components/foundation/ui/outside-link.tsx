import type { ReactNode } from 'react'
import { linkTarget } from '@/lib/foundation/values/link-target'

/** The page that is left is not told to whom it leads, cannot be reached from there, and has no voice in what is linked. */
const REL = 'noopener noreferrer nofollow ugc'

type OutsideLinkProps = {
  /** As somebody typed it. What is no web address is shown as text. */
  url: string
  /** What to show in its place; the address itself when left out. */
  children?: ReactNode
  className?: string
}

/**
 * A link that a person gave: one sees where it leads before one follows it. `data-bare`: its text is its address, which
 * paper need not repeat.
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
