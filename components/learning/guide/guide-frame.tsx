import type { ReactNode } from 'react'
import { Page } from '@/components/foundation/layout/page'

/** Lays out the text and, on wide screens, a list beside it that stays in view. */
export function GuideFrame({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <Page>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div>
          <div className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:p-1">{aside}</div>
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </Page>
  )
}
