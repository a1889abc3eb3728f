import NextLink from 'next/link'
import type { ComponentProps } from 'react'

type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href' | 'prefetch'> & {
  /** Address of one of our pages. */
  href: string
}

/** A link to another page of ours. Nothing is fetched ahead: lists have a hundred links, of which people follow one. */
export const Link = (props: LinkProps) => <NextLink {...props} prefetch={false} />
