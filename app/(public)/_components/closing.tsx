import { ButtonLink } from '@/components/foundation/ui/button'
import { Content } from '@/components/foundation/ui/content'
import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { listSteps, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/app/landing'

/** Shows the first step, and a link to sign up. */
export function StartCallToAction({ roadmap }: { roadmap: Roadmap }) {
  const steps = listSteps(roadmap)
  const [first] = steps
  if (!first) return null
  const step = () => <Content>{first.title}</Content>
  return (
    <section aria-labelledby="closing" className="border-t border-rule">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-10 gap-y-5 px-4 py-12 sm:px-6 sm:py-16">
        <h2 id="closing" className="text-2xl">
          <Rich text={words.closing({ count: steps.length, hours: first.effort.median, step })} />
        </h2>
        <ButtonLink href={paths.signUp}>{words.start()}</ButtonLink>
      </div>
    </section>
  )
}
