/** Returns whether a link leads to the current page or, unless it is a root, to a page above it. */
export const isCurrentPath = (path: string, href: string, isRoot = false): boolean =>
  path === href || (!isRoot && path.startsWith(`${href}/`))
