import { Section } from '@/components/foundation/layout/page'
import { PlacementOffer } from '@/components/learning/placement/placement-offer'

const parts = [
  {
    title: 'Tick a step',
    text: 'Its stretch of the trail is painted, and its gate comes nearer. You can take a tick back at any time.',
  },
  {
    title: 'Show your work',
    text: 'A link to what you made turns your word into evidence. A mentor can verify it. The three are always counted apart.',
  },
  {
    title: 'Come back when it suits you',
    text: 'Each day you learn is painted in a calendar of twelve weeks. Rest days are part of it.',
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
