/**
 * The same function with its answer kept for as long as the object it was asked about: for what never changes and is
 * asked about in several places.
 */
export function onceForEach<About extends object, Answer extends object>(
  compute: (about: About) => Answer,
): (about: About) => Answer {
  const kept = new WeakMap<About, Answer>()
  return (about) => {
    const answer = kept.get(about) ?? compute(about)
    kept.set(about, answer)
    return answer
  }
}
