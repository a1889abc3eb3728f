/** The logo: a painted trail marker with an arrow. */
export function Logo() {
  return (
    <svg viewBox="0 0 14 20" width="14" height="20" aria-hidden="true" className="shrink-0">
      <rect width="14" height="20" rx="2.5" className="fill-pine" />
      <path
        d="M7 15.5V5M3.4 8.6 7 5l3.6 3.6"
        fill="none"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-pine"
      />
    </svg>
  )
}

/** The logo of this instance, at the height of ours. It says nothing: the name is beside it. */
export const InstanceLogo = ({ src }: { src: string }) => (
  // biome-ignore lint/performance/noImgElement: the server does not resize pictures
  <img src={src} alt="" className="h-7 w-auto max-w-24 shrink-0 object-contain" />
)
