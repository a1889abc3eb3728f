/** Memoizes a function of an immutable object, by identity and for the object's lifetime, for use in several places. */
export function memoizeByIdentity<About extends object, Answer extends object>(
  compute: (about: About) => Answer,
): (about: About) => Answer {
  const kept = new WeakMap<About, Answer>()
  return (about) => {
    const answer = kept.get(about) ?? compute(about)
    kept.set(about, answer)
    return answer
  }
}
