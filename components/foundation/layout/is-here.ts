/** Whether a link leads to where one is: to this page or, unless it is a root, to what lies above it. */
export const isHere = (path: string, href: string, isRoot = false): boolean =>
  path === href || (!isRoot && path.startsWith(`${href}/`))
