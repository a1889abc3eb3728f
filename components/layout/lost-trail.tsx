/** Contour lines, and a painted trail that ends before its pass: what stands on a page that leads no further. */
export function LostTrail() {
  return (
    <svg viewBox="0 0 480 240" className="h-auto w-full max-w-lg" aria-hidden="true">
      {contours.map((path) => (
        <path key={path} d={path} fill="none" strokeWidth="1.2" className="stroke-contour" />
      ))}
      {walked.map((path, index) => (
        <path
          key={path}
          d={path}
          data-blaze={index + 3}
          fill="none"
          strokeWidth="8"
          strokeLinecap="round"
          className="stroke-blaze"
        />
      ))}
      <path
        d="M238 150C262 146 268 118 292 108C318 98 330 92 352 66"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray="1 11"
        className="stroke-edge"
      />
      <path
        d="M238 134v7M238 153v15M224 141h30l7 6-7 6h-30z"
        strokeWidth="2"
        strokeLinejoin="round"
        className="fill-paper stroke-ink"
      />
      <path d="M362 38l13 13-13 13-13-13z" strokeWidth="2.5" className="fill-paper stroke-edge" />
    </svg>
  )
}

/** The stretches that are there, as one trail with a gap between them. */
const walked = ['M22 214C48 206 62 190 84 190', 'M98 190C122 190 128 178 146 174', 'M160 171C184 167 196 158 216 154']

const contours = [
  'M0 52C70 20 150 70 230 44S400 -6 480 26',
  'M0 88C74 52 156 104 238 74S404 22 480 56',
  'M0 124C78 86 160 138 246 106S408 54 480 88',
  'M0 160C82 122 166 172 252 140S410 90 480 122',
  'M0 196C86 160 172 204 258 174S412 126 480 156',
  'M0 232C90 198 178 236 264 208S414 164 480 190',
]
