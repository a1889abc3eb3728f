/** Stands where something is not saved yet; it is seen after a while, as most is saved by then. */
export function NotYetSaved({ isFirst = true }: { isFirst?: boolean }) {
  return <span className="appears-late text-ember">{isFirst ? 'Not yet saved' : '· not yet saved'}</span>
}
