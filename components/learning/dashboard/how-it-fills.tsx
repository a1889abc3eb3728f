import { Section } from '@/components/foundation/layout/page'
import { PlacementOffer } from '@/components/learning/placement/placement-offer'

const parts = [
  {
    title: 'Tick a step',
    text: 'It counts towards your level at once. You can untick it at any time.',
  },
  {
    title: 'Show your work',
    text: 'Add a link to what you built as evidence. A mentor can verify it. Self-reported, evidenced and verified steps are counted separately.',
  },
  {
    title: 'Come back any time',
    text: 'Your study days appear in a twelve-week calendar. Rest days are fine.',
  },
] as const

/** For somebody who has just arrived: what they may bring along, and how this page comes to life. */
export function HowItFills() {
  return (
    <>
      <PlacementOffer />
      <Section title="How this page fills">
        <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
          {parts.map(({ title, text }) => (
            <li key={title} className="border-t border-rule pt-3">
              <h3 className="text-base">{title}</h3>
              <p className="mt-1 text-sm text-muted">{text}</p>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
