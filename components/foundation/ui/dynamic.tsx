import { type ComponentType, lazy } from 'react'

/**
 * The browser's part of `next/dynamic`, which it replaces there (`next.config.js`). The rest happens on the server,
 * which names the scripts and styles of a component in the page that shows it.
 * @param load as for `next/dynamic`
 */
export default function dynamic<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load() }))
  // Renders the same structure as the server, or React's generated ids would differ.
  return (props: Props) => (
    <>
      {null}
      <Part {...props} />
    </>
  )
}
