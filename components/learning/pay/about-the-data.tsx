import { paths } from '@/lib/foundation/paths'
import { attribution } from '@/lib/learning/pay/attribution'

const link = 'text-pine underline underline-offset-4'

/** The attribution that the licence asks for, and the file itself for whoever wants to use it. */
export function AboutTheData() {
  const [survey, licence] = attribution.links
  return (
    <div className="max-w-prose space-y-3 text-sm">
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
