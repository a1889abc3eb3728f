const points = [
  {
    title: 'For learners',
    text: 'Every step says what it is, why it matters at work, what done means and where to learn it. Skipped is never counted as done, and every total comes from the same log of what you did.',
  },
  {
    title: 'For mentors',
    text: 'See how far your learners are and when they last learned. Work they hand in waits in a queue, oldest promise first; you read it, score it by a rubric and say what to change.',
  },
  {
    title: 'For hosts',
    text: 'One command starts it on one machine, with its database inside. Your people and their progress stay with you.',
  },
]

export function HowItWorks() {
  return (
    <section aria-label="How it works" className="mx-auto grid max-w-6xl gap-10 px-4 py-16 sm:px-6 md:grid-cols-3">
      {points.map((point) => (
        <div key={point.title}>
          <h2 className="text-xl">{point.title}</h2>
          <p className="mt-2 text-muted">{point.text}</p>
        </div>
      ))}
    </section>
  )
}
