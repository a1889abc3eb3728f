import type { ReactNode } from 'react'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import { BlazeMark } from './blaze-mark'

type StageHeadingProps = { title: string; summary: string; position: number; children?: ReactNode }

export function StageHeading({ title, summary, position, children }: StageHeadingProps) {
  return (
    <div className="mb-2">
      <div className="flex items-baseline gap-3">
        <span className="self-center">
          <BlazeMark position={position} />
        </span>
        <h2 lang={contentLang()} className="text-2xl">
          {title}
        </h2>
        {children}
      </div>
      <p lang={contentLang()} className="mt-1 max-w-prose text-muted max-sm:text-sm">
        {summary}
      </p>
    </div>
  )
}
