import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { hasLevels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/landing'
import { SampleReview } from './sample-review'

/** Explains what mentors get, with a sample review, and how to host it. */
export function HowItWorks({ roadmap }: { roadmap: Roadmap }) {
  return (
    <div className="border-t border-rule bg-sunk">
      <div className="mx-auto grid max-w-6xl gap-12 px-4 py-12 sm:px-6 sm:py-16 lg:grid-cols-[7fr_5fr]">
        <section aria-labelledby="mentors" className="min-w-0">
          <h2 id="mentors" className="text-2xl">
            {words.mentors()}
          </h2>
          <p className="mt-4">{words.mentorQueue()}</p>
          <p className="mt-3">{hasLevels(roadmap) ? words.mentorPrivacy() : words.mentorPrivacyOfNotes()}</p>
          <SampleReview roadmap={roadmap} />
        </section>
        <section aria-labelledby="hosts" className="min-w-0">
          <h2 id="hosts" className="text-2xl">
            {words.hosts()}
          </h2>
          <p className="mt-4">{words.hostsLead()}</p>
          <pre className="mt-4 rounded border border-rule bg-paper p-3 font-mono text-xs sm:p-4 sm:text-sm whitespace-pre-wrap wrap-anywhere">
            <code>{words.commands()}</code>
          </pre>
          <p className="mt-4 text-muted">
            <Rich
              text={words.hostsNeed({
                link: (text) => (
                  <Link href={paths.faq} className="text-pine underline underline-offset-4">
                    {text}
                  </Link>
                ),
              })}
            />
          </p>
        </section>
      </div>
    </div>
  )
}
