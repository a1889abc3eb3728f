import { contentLang } from '@/lib/foundation/messages/content-lang'
import * as words from '@/messages/generated/learning/step-list'
import { BlazeMark } from '../blaze-mark'

type StageJumpProps = {
  stages: readonly { readonly slug: string; readonly title: string; readonly position: number }[]
}

/** Links to the stages, always within reach in the list. Links within the page need no script. */
export function StageJump({ stages }: StageJumpProps) {
  return (
    <nav
      aria-label={words.jumpToStage()}
      className="no-print sticky top-0 z-10 -mx-4 mt-2 bg-paper px-4 sm:-mx-6 sm:px-6"
    >
      <ul className="flex gap-x-4 overflow-x-auto border-b border-rule [scrollbar-width:none] max-sm:[mask-image:linear-gradient(to_right,black_calc(100%-2rem),transparent)] max-sm:pr-8">
        {stages.map(({ slug, title, position }) => (
          <li key={slug} data-blaze={(position % 9) + 1}>
            <a
              lang={contentLang()}
              href={`#${slug}`}
              className="flex min-h-11 min-w-11 items-center gap-1.5 text-sm whitespace-nowrap text-muted hover:text-ink hover:underline"
            >
              <BlazeMark position={position} />
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
