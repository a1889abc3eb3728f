/**
 * Memoizes a function of an immutable object, by its identity and for as long as it lives: for what several places ask.
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
