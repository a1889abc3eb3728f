import { Rich } from '@/components/foundation/ui/rich'
import { paths } from '@/lib/foundation/paths'
import { attribution } from '@/lib/learning/pay/attribution'
import * as words from '@/messages/generated/learning/pay-figures'

const link = 'text-pine underline underline-offset-4'

/** Explains how the figures were made, with the attribution that the licence requires, and the file itself. */
export function AboutTheData() {
  const { text, licence: name, links } = attribution()
  const [survey, licence] = links
  const linkTo = (href: string) => (text: readonly string[]) => (
    <a href={href} className={link}>
      {text}
    </a>
  )
  const download = (text: readonly string[]) => (
    <a href={paths.payData} download="waymark-backend-pay-2024.json" className={link}>
      {text}
    </a>
  )
  return (
    <div className="max-w-prose space-y-3 text-sm">
      <p>{words.dataOrigin()}</p>
      <p>{words.dataRegion()}</p>
      <p>{text}</p>
      <p>
        <Rich
          text={words.dataLinks({ name: licence.label, survey: linkTo(survey.url), licence: linkTo(licence.url) })}
        />
      </p>
      <p>
        <Rich text={words.dataDownload({ licence: name, link: download })} />
      </p>
    </div>
  )
}
