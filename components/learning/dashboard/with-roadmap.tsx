import type { ReactNode } from 'react'
import { Content } from '@/components/foundation/ui/content'

/**
 * Adds to a line the title of the roadmap that the page counts by.
 * @param title null where there is only one roadmap
 * @param line null for none
 */
export function withRoadmap(title: string | null, line: string | null = null): ReactNode {
  if (title === null) return line
  return (
    <>
      <Content>{title}</Content>
      {line ? ` · ${line}` : null}
    </>
  )
}
