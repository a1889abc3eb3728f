import * as words from '@/messages/generated/learning/pay'

export type SourceLink = { readonly label: string; readonly url: string }

/**
 * Returns the attribution that must accompany figures from the pay data. The licence requires it; see
 * `content/pay/NOTICE.md`.
 * @returns `text` without addresses: those are in `links`, first the survey's, then the licence's
 */
export const attribution = () =>
  ({
    licence: words.licence(),
    text: words.attribution(),
    links: [
      { label: words.survey(), url: 'https://survey.stackoverflow.co/' },
      { label: words.licence(), url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
    ],
  }) as const satisfies { licence: string; text: string; links: readonly SourceLink[] }
