import type { ReactNode } from 'react'

/** An empty list with an explanation: what it will contain, and what to do first. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded border border-dashed border-edge px-6 py-8">
      <h2 className="text-lg">{title}</h2>
      <div className="mt-1 max-w-prose text-muted">{children}</div>
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  )
}
