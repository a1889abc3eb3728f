import { type ComponentType, lazy } from 'react'

/**
 * `dynamic` of `next/dynamic` as far as browsers need it: they get this one in its place (`next.config.js`). What else that
 * does, the server does: it names the scripts and styles of a part in the page that shows it.
 * @param load as it is given there
 */
export default function dynamic<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load() }))
  // The same shape as the server's, or ids that React makes would differ.
  return (props: Props) => (
    <>
      {null}
      <Part {...props} />
    </>
  )
}
