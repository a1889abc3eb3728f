import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Address of a page of ours. */
  href: string
  /** Replaces this page in the browser's history. */
  replace?: boolean
}

/**
 * A link to another page of ours, which loads without a reload: `SoftLinks` handles all of them. It needs no script and
 * no hydration, whereas Next's needs both, hundreds of times on some pages.
 */
export const Link = ({ replace, ...rest }: LinkProps) => <a {...rest} data-soft={replace ? 'replace' : ''} />
