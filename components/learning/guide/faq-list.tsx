import { Content } from '@/components/foundation/ui/content'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { contentLang } from '@/lib/foundation/messages/content-lang'
import type { Guide } from '@/lib/learning/guide/guide'
import * as words from '@/messages/generated/learning/guide'
import { GuideText } from './guide-text'

/**
 * Lists every question with its answer open: searching the page finds it, a link leads to it, and nothing has to be
 * unfolded.
 */
export function FaqList({ faq }: Pick<Guide, 'faq'>) {
  return (
    <div className="space-y-10">
      {faq.map(({ id, question, answer, more, moreWords }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} lang={contentLang()} className="max-w-2xl text-xl">
            {question}
          </h2>
          <div className="mt-2">
            <GuideText text={answer} />
          </div>
          {more ? (
            <Link
              href={more}
              className="mt-1 inline-flex min-h-11 min-w-11 items-center font-semibold text-pine hover:underline"
            >
              <Rich text={words.readMore({ page: () => <Content>{moreWords}</Content> })} />
            </Link>
          ) : null}
        </section>
      ))}
    </div>
  )
}

/** Navigation of the questions: beside the answers where there is room, above them on a phone. */
export function FaqNav({ faq }: Pick<Guide, 'faq'>) {
  return (
    <nav aria-label={words.questions()}>
      <ol className="text-[0.9375rem]">
        {faq.map(({ id, question }) => (
          <li key={id} className="border-l border-rule pl-4">
            <a
              href={`#${id}`}
              lang={contentLang()}
              className="flex min-h-11 items-center py-1 text-muted hover:text-ink hover:underline lg:min-h-0 lg:py-2"
            >
              {question}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
