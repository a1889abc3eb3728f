import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Of a page of ours. */
  href: string
  /** Takes the place of this page in the history of the browser. */
  replace?: boolean
}

/**
 * A link to another page of ours, which comes without a reload: `SoftLinks` sees to all of them. It needs no script of
 * its own and is nothing to bring to life, whereas Next's is both, hundreds of times on some pages.
 */
export const Link = ({ replace, ...rest }: LinkProps) => <a {...rest} data-soft={replace ? 'replace' : ''} />
