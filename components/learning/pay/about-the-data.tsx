import { paths } from '@/lib/foundation/paths'
import { attribution } from '@/lib/learning/pay/attribution'

const link = 'text-pine underline underline-offset-4'

/** How the figures were made, the attribution that the licence asks for, and the file itself. */
export function AboutTheData() {
  const [survey, licence] = attribution.links
  return (
    <div className="max-w-prose space-y-3 text-sm">
      <p>
        The 2024 figures rest on two public extracts of the survey: one has country, years and pay, the other has the
        role. Neither has both, so their rows were aligned in the order that both keep, 15,386 of them, and the role was
        taken from the second. A third extract, of the US, has both: of 2,599 aligned rows it could check, it held
        2,598, all with the same role. The US figures come from that extract.
      </p>
      <p>
        Where a country has fewer than 10 answers, the figure is its region’s times the ratio of pay in the country to
        the region, over all years of experience. The interval shown is that ratio’s.
      </p>
      <p>{attribution.text}</p>
      <p>
        Read{' '}
        <a href={survey.url} className={link}>
          the survey
        </a>{' '}
        and{' '}
        <a href={licence.url} className={link}>
          the licence, {licence.label}
        </a>
        .
      </p>
      <p>
        <a href={paths.payData} download="waymark-backend-pay-2024.json" className={link}>
          Download the data file
        </a>{' '}
        (JSON, 104 kB). It is an open database under {attribution.licence}: say where it comes from, and publish a
        changed version under the same licence. The code of this page has a licence of its own.
      </p>
    </div>
  )
}
