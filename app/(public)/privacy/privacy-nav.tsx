import { contentLang } from '@/lib/foundation/messages/content-lang'
import { headingId } from '@/lib/learning/guide/guide'
import * as words from '@/messages/generated/app/privacy'

/** Lists the sections of the page, on wide screens only. */
export function PrivacyNav({ text }: { text: string }) {
  const titles = [...text.matchAll(/^## (.+)$/gm)].flatMap(([, title]) => (title ? [title] : []))
  return (
    <nav aria-label={words.onThisPage()} className="text-[0.9375rem] max-lg:hidden">
      <ul lang={contentLang()} className="border-l border-rule pl-4">
        {titles.map((title) => (
          <li key={title}>
            <a
              href={`#${headingId(title)}`}
              className="flex min-h-11 items-center text-muted hover:text-ink hover:underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
